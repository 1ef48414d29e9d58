package io.github.kinks.claim;

import io.github.kinks.claim.Claim.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes a claimed formula speak of its model: what the model fixes is put in for its variable, {@code m} becomes n/2 or
 * (n-1)/2 where the claim is made for one parity, and a variable that nothing gives a meaning is a problem.
 */
final class FormulaFit {
    private final Quantity quantity;
    private final Model model;
    private final Map<String, Restriction> conditions;

    FormulaFit(Quantity quantity, Model model, Map<String, Restriction> conditions) {
        this.quantity = quantity;
        this.model = model;
        this.conditions = conditions;
    }

    /** The variables that the quantity itself gives a meaning. */
    static List<String> variables(Quantity quantity) {
        return switch (quantity) {
            case MEAN, VARIANCE, ASYMPTOTIC_MEAN, MEAN_EXPANSION, VARIANCE_EXPANSION -> List.of("n");
            case POISSON_BOUND, PMF_DEGREE -> List.of("n");
            case PMF -> List.of("n", "k");
            case FACTORIAL_MOMENT -> List.of("n", "j");
            case DENSITY -> List.of("x", "n");
            case LEAST_WIDTH, LEAST_WIDTH_MEDIAN -> List.of("m");
            case PMF_RECURRENCE -> List.of("n", "k", ShiftOperator.SHIFT);
            case PROBABILITY, POISSON_LIMIT -> List.of();
        };
    }

    /** The formula in the quantity's and the model's variables; {@code problem} is told of every other variable. */
    Formula fit(Formula formula, Consumer<String> problem) {
        if (isOfOneKink(quantity) && model.activation().breakpoints().size() > 1) {
            problem.accept(
                    "a neuron makes a kink for each of the %d breakpoints of %s, and %s speaks of one; claim the mean"
                            .formatted(model.activation().breakpoints().size(), model.activation(), quantity.key()));
        }
        Formula fitted = withParity(withScale(withPrior(withDomain(formula, problem))));
        Set<String> unknown = new TreeSet<>(fitted.variables());
        unknown.removeAll(variables(quantity));
        unknown.removeAll(provided());
        unknown.forEach(name -> problem.accept(meaningless(name)));
        return fitted;
    }

    private static boolean isOfOneKink(Quantity quantity) {
        return quantity == Quantity.PROBABILITY || quantity == Quantity.DENSITY;
    }

    private Set<String> provided() {
        Set<String> names = new TreeSet<>(model.variables());
        if (quantity == Quantity.DENSITY) {
            names.removeAll(Set.of("L", "R"));
        } else if (quantity == Quantity.PROBABILITY && model.prior() instanceof Prior.Init) {
            names.add("n");
        }
        return names;
    }

    /** L and R are the domain's ends; R alone is its half-width, which only a symmetric domain has. */
    private Formula withDomain(Formula formula, Consumer<String> problem) {
        Set<String> mentioned = formula.variables();
        Formula right = Formula.variable("R");
        if (quantity == Quantity.DENSITY || (!mentioned.contains("R") && !mentioned.contains("L"))) {
            return formula;
        }
        Domain domain = new Domain(model.left(), model.right());
        if (!mentioned.contains("L") && !domain.isSymmetric() && !model.right().equals(right)) {
            problem.accept(
                    "R alone is the half-width of a symmetric domain, and (%s, %s) is not symmetric; write L and R"
                            .formatted(model.left(), model.right()));
        }
        return formula.substitute("L", model.left()).substitute("R", model.right());
    }

    private Formula withPrior(Formula formula) {
        Formula fitted = formula;
        for (Map.Entry<String, Formula> parameter : model.prior().parameters().entrySet()) {
            fitted = fitted.substitute(parameter.getKey(), parameter.getValue());
        }
        return fitted;
    }

    private Formula withScale(Formula formula) {
        Optional<Formula> factor = Optional.empty();
        if (model.scale() instanceof Model.Scale.Joint s) {
            factor = Optional.of(s.factor());
        } else if (model.scale() instanceof Model.Scale.Weights s) {
            factor = Optional.of(s.factor());
        }
        boolean inDomain = model.right().variables().contains("T")
                || model.left().variables().contains("T");
        return inDomain ? formula : factor.map(f -> formula.substitute("T", f)).orElse(formula);
    }

    private Formula withParity(Formula formula) {
        if (variables(quantity).contains("n") && conditions.get("n") instanceof Restriction.Parity parity) {
            Formula n = Formula.variable("n");
            Formula even = parity.remainder() == 0 ? n : n.minus(Formula.number(1));
            return formula.substitute("m", even.over(Formula.number(2)));
        }
        return formula;
    }

    private String meaningless(String name) {
        String has = String.join(", ", variables(quantity));
        String what = "'%s' has no meaning here: ".formatted(name);
        return what
                + switch (name) {
                    case "m" -> "it stands for n/2 or (n-1)/2 in a claim with for: {n: even} or {n: odd}";
                    case "rho" -> "the prior " + model.prior() + " has no rho; write sw and sb";
                    case "sw", "sb" -> "only the gaussian prior has it, not " + model.prior();
                    case "T" -> "the model has no scale: {joint: T} or {weights: T}";
                    case "L", "R" ->
                        quantity == Quantity.DENSITY
                                ? "the density of a position on the whole line does not depend on the domain"
                                : "the model's domain is (%s, %s)".formatted(model.left(), model.right());
                    case "q" -> "only the priors qball and qsphere with a finite q have it, not " + model.prior();
                    default ->
                        "%s is a formula in %s"
                                .formatted(quantity.key(), has.isEmpty() ? "the model's parameters" : has);
                };
    }
}
