package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.report.DerivedValues;
import io.github.kinks.report.DerivedValues.Value;
import io.github.kinks.symbolic.Deriver;
import io.github.kinks.symbolic.Expansions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Derives laws and gives their values: formulas in n, or numbers at one width. */
public final class Deriving {
    /** Up to this width closed forms are given; beyond they fill pages. */
    static final int WIDEST_CLOSED = 512;

    private final Deriver deriver;

    private Deriving(Deriver deriver) {
        this.deriver = deriver;
    }

    /** Every instance derives anew; one instance derives nothing twice. */
    public static Deriving create() {
        return new Deriving(new Deriver());
    }

    /**
     * The answer. Its values are computed while they are read. For a pmf of a ball they take time that grows like the cube of the width; past width
     * {@value #WIDEST_CLOSED}, for the Euclidean ball on (-1, 1), as the width times its root, and past width {@value Laws#WIDEST} they are tabulated at once and in doubles. An error in one of them is a
     * {@link io.github.kinks.claim.FormulaException} there.
     *
     * @throws QueryException if model, quantity and width together are not covered
     */
    public DerivedValues answer(DeriveQuery query) {
        Laws laws = new Laws(deriver, query.setting().model());
        boolean expands = Expansions.isAbout(query.quantity());
        if (!expands && query.order().isPresent()) {
            throw new QueryException("an order is asked of an expansion, not of %s"
                    .formatted(query.quantity().key()));
        }
        Optional<Derivation> derivation = expands && query.order().isPresent()
                ? Optional.of(laws.expansion(query.quantity(), query.order().getAsInt()))
                : laws.derived(query.quantity());
        if (derivation.isEmpty() && query.width().isEmpty()) {
            throw new QueryException(
                    "%s has no closed form under %s, where biases cut weights off: ask at a width, --width 4"
                            .formatted(query.quantity().key(), query.setting().name()));
        }
        return new DerivedValues(
                query.setting().name(),
                query.width(),
                query.setting().model().left(),
                query.setting().model().right(),
                query.setting().model().activation(),
                query.quantity(),
                values(query, laws, derivation.map(Derivation::result)),
                query.steps() ? derivation.map(Derivation::steps).orElse(List.of()) : List.of());
    }

    private static Iterable<Value> values(DeriveQuery query, Laws laws, Optional<Formula> formula) {
        if (query.width().isEmpty()) {
            return List.of(Value.of(formula.orElseThrow()));
        }
        int width = query.width().getAsInt();
        Optional<Formula> at = formula.map(f -> f.substitute("n", Formula.number(width)));
        return switch (query.quantity()) {
            case DENSITY, PMF_RECURRENCE, PMF_DEGREE -> List.of(formula(at.orElseThrow(), width));
            case MEAN, VARIANCE -> List.of(single(query, laws, at, width));
            case PMF -> indexed(query, laws, at, "k", law -> law::pmf);
            case FACTORIAL_MOMENT -> indexed(query, laws, at, "j", law -> law::factorialMoment);
            case MEAN_EXPANSION, VARIANCE_EXPANSION ->
                throw new QueryException("an expansion is a formula in n, of all widths");
            default ->
                throw new QueryException(
                        "'%s' cannot be asked for".formatted(query.quantity().key()));
        };
    }

    private static Value formula(Formula at, int width) {
        if (width > WIDEST_CLOSED) {
            throw new QueryException("formulas are written up to width %d, not %d".formatted(WIDEST_CLOSED, width));
        }
        return Value.of(Constants.folded(at));
    }

    private static Value single(DeriveQuery query, Laws laws, Optional<Formula> at, int width) {
        OptionalInt none = OptionalInt.empty();
        return laws.free().isEmpty()
                ? number(none, laws.value(query.quantity(), width), at, width, query.digits())
                : formula(none, at.orElseThrow(), laws, width);
    }

    /** Which values of a law are meant. */
    private interface Choice {
        IntFunction<ExactValue> of(ExactLaw law);
    }

    private static Iterable<Value> indexed(
            DeriveQuery query, Laws laws, Optional<Formula> at, String index, Choice choice) {
        int width = query.width().orElseThrow();
        int most = query.setting().model().mostKinks(width);
        if (!laws.free().isEmpty()) {
            return IntStream.rangeClosed(0, most)
                    .mapToObj(k -> formula(OptionalInt.of(k), put(at.orElseThrow(), index, k), laws, width))
                    .toList();
        }
        if (width > Laws.WIDEST && query.quantity() == Quantity.PMF) {
            return Value.pmf(laws.tabulated(width), query.digits());
        }
        IntFunction<ExactValue> values = choice.of(laws.at(width));
        return () -> IntStream.rangeClosed(0, most)
                .mapToObj(k -> number(
                        OptionalInt.of(k), values.apply(k), at.map(f -> put(f, index, k)), width, query.digits()))
                .iterator();
    }

    private static Formula put(Formula formula, String index, int value) {
        return formula.substitute(index, Formula.number(value));
    }

    private static Value number(OptionalInt index, ExactValue value, Optional<Formula> at, int width, int digits) {
        return new Value(
                index,
                closed(value, at, width),
                Optional.of(value.decimal(digits)),
                Optional.of(value.bracket(digits)));
    }

    /** The closed form of a value: from the ring where it lies there, else the formula with its numbers put in, if there is one. */
    static Optional<Formula> closed(ExactValue value, Optional<Formula> at, int width) {
        if (width > WIDEST_CLOSED) {
            return Optional.empty();
        }
        return value.exact().map(x -> x.toFormula()).or(() -> at.map(Constants::folded));
    }

    private static Value formula(OptionalInt index, Formula at, Laws laws, int width) {
        if (width > WIDEST_CLOSED) {
            throw new QueryException("without values for %s there are formulas only, up to width %d, not %d"
                    .formatted(String.join(", ", laws.free()), WIDEST_CLOSED, width));
        }
        return new Value(index, Optional.of(Constants.folded(at)), Optional.empty(), Optional.empty());
    }
}
