package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/** The ends of the open interval on which kinks are counted; each is a number or a variable, with or without a sign. */
record Domain(Formula left, Formula right) {
    private static final Pattern VARIABLE = Pattern.compile("([-+]?)\\s*([LRT])");
    private static final String WANTED =
            "two ends such as [-1, 1], [0, \"1/2\"], [-R, R] or [L, R], each a number or a variable L, R or T";

    /** Where the model states none: (-1, 1), (L, R) where the formula mentions L, (-R, R) where it mentions R alone. */
    static Domain forFormulaIn(Set<String> mentioned) {
        Formula right = Formula.variable("R");
        if (mentioned.contains("L")) {
            return new Domain(Formula.variable("L"), right);
        }
        return mentioned.contains("R")
                ? new Domain(right.negate(), right)
                : new Domain(Formula.number(-1), Formula.number(1));
    }

    /** The domain of a model's fields, if they state one. */
    static Optional<Domain> read(Fields model) {
        Optional<List<Yaml>> ends = model.items("domain", WANTED);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (ends.get().size() != 2) {
            model.problem("domain", WANTED + " are wanted, not " + ends.get().size() + " entries");
            return Optional.empty();
        }
        Optional<Formula> left = end(ends.get().get(0), model);
        Optional<Formula> right = end(ends.get().get(1), model);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Domain domain = new Domain(left.get(), right.get());
        Optional<String> fault = domain.fault();
        fault.ifPresent(message -> model.problem("domain", message));
        return fault.isEmpty() ? Optional.of(domain) : Optional.empty();
    }

    private static Optional<Formula> end(Yaml value, Fields model) {
        Optional<Formula> end = Optional.empty();
        if (value instanceof Yaml.Scalar s && (s.type() == Yaml.Type.NUMBER || s.type() == Yaml.Type.TEXT)) {
            Matcher variable = VARIABLE.matcher(s.text().strip());
            end = variable.matches()
                    ? Optional.of(Formula.variable(variable.group(2)))
                            .map(v -> variable.group(1).equals("-") ? v.negate() : v)
                    : ExactNumber.parse(s.text().strip()).map(Formula::number);
        }
        if (end.isEmpty()) {
            model.problem(value, "domain", WANTED + " are wanted, not " + value.kind());
        }
        return end;
    }

    /** Why this is no interval, if it is none for any value of its variables. */
    Optional<String> fault() {
        Optional<BigFraction> l = number(left);
        Optional<BigFraction> r = number(right);
        if (l.isPresent() && r.isPresent()) {
            return l.get().compareTo(r.get()) < 0
                    ? Optional.empty()
                    : Optional.of("the left end %s must be less than the right end %s".formatted(left, right));
        } else if (right.variables().contains("L") || left.equals(Formula.variable("R"))) {
            return Optional.of("L stands for the left end and R for the right one, as in [L, R] or [-R, R]");
        }
        boolean mirrored = left.equals(right.negate());
        boolean shared = left.variables().equals(right.variables());
        boolean strayR = left.variables().contains("R");
        return (shared || strayR) && !mirrored
                ? Optional.of("[%s, %s] is no interval for all values of its variables; [-R, R] and [L, R] are"
                        .formatted(left, right))
                : Optional.empty();
    }

    /** Whether the domain is (-a, a) for a number or variable a. */
    boolean isSymmetric() {
        Optional<BigFraction> mirrored = number(right).map(BigFraction::negate);
        return left.equals(right.negate())
                || (mirrored.isPresent() && number(left).equals(mirrored));
    }

    /** The number that an end is, if it is one. */
    static Optional<BigFraction> number(Formula end) {
        if (end instanceof Negate negated) {
            return number(negated.operand()).map(BigFraction::negate);
        }
        return end instanceof Rational rational ? Optional.of(rational.value()) : Optional.empty();
    }
}
