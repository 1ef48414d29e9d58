package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * Solves {@code f(v) = ratio(v) f(v - step)} where the ratio is a product of numbers, powers of pi, linear factors and Gammas.
 * A linear factor {@code a v + b} of the ratio becomes {@code (a step)^(v/step) Gamma(v/step + b/(a step) + 1)}; a quotient
 * {@code Gamma(L(v)) / Gamma(L(v - s step))} telescopes to {@code s} Gammas. The result is determined up to what does not change
 * when v moves by step, which the initial values settle.
 */
final class FirstOrder {
    private final String variable;
    private final int step;
    private final SortedMap<LinearForm, Integer> gammas = new TreeMap<>();
    private BigFraction base = BigFraction.ONE;
    private BigFraction piPower = BigFraction.ZERO;

    FirstOrder(String variable, int step) {
        this.variable = variable;
        this.step = step;
    }

    /**
     * The recurrence whose ratio is a formula: a product of numbers, powers of pi, linear factors and Gammas in which the given
     * variables are first replaced.
     */
    static FirstOrder of(Formula ratio, String variable, Map<String, LinearForm> replacements) {
        FirstOrder recurrence = new FirstOrder(variable, 1);
        List<LinearForm> over = new ArrayList<>();
        List<LinearForm> under = new ArrayList<>();
        for (Factor factor : Factor.of(ratio)) {
            if (factor.base() instanceof Formula.Rational f) {
                recurrence.number(f.value(), factor.exponent().getNumeratorAsInt());
            } else if (factor.base() == Constant.PI) {
                recurrence.pi(factor.exponent());
            } else {
                boolean gamma = factor.base() instanceof Formula.Call f && f.function() == Function.GAMMA;
                LinearForm form = Formulas.linear(gamma ? ((Formula.Call) factor.base()).argument() : factor.base());
                for (Map.Entry<String, LinearForm> e : replacements.entrySet()) {
                    form = form.substitute(e.getKey(), e.getValue());
                }
                int times = factor.exponent().getNumeratorAsInt();
                if (gamma) {
                    (times > 0 ? over : under).addAll(Collections.nCopies(Math.abs(times), form));
                } else {
                    recurrence.linear(form, times);
                }
            }
        }
        return recurrence.gammas(over, under);
    }

    /** Multiplies the ratio by {@code value^exponent}. */
    FirstOrder number(BigFraction value, int exponent) {
        base = base.multiply(value.pow(exponent));
        return this;
    }

    /** Multiplies the ratio by {@code Pi^exponent}. */
    FirstOrder pi(BigFraction exponent) {
        piPower = piPower.add(exponent);
        return this;
    }

    /** Multiplies the ratio by {@code form^exponent}. */
    FirstOrder linear(LinearForm form, int exponent) {
        BigFraction slope = form.value(variable).multiply(step);
        number(slope, exponent);
        LinearForm argument = form.times(slope.reciprocal()).plus(BigFraction.ONE);
        gammas.merge(argument, exponent, Integer::sum);
        return this;
    }

    /** Multiplies the ratio by {@code prod Gamma(over) / prod Gamma(under)}; each must find its partner. */
    FirstOrder gammas(List<LinearForm> over, List<LinearForm> under) {
        List<LinearForm> open = new ArrayList<>(under);
        for (LinearForm top : over) {
            Iterator<LinearForm> partners = open.iterator();
            Optional<Integer> distance = Optional.empty();
            while (partners.hasNext() && distance.isEmpty()) {
                distance = steps(partners.next(), top);
            }
            if (distance.isEmpty()) {
                throw new SymbolicException("Gamma[" + top + "] does not telescope");
            }
            partners.remove();
            int s = distance.get();
            for (int r = Math.min(s, 0); r < Math.max(s, 0); r++) {
                LinearForm form = top.plus(stepOf(top).multiply(-r));
                gammas.merge(form, s > 0 ? 1 : -1, Integer::sum);
            }
        }
        if (!open.isEmpty()) {
            throw new SymbolicException("Gamma[" + open.get(0) + "] does not telescope");
        }
        return this;
    }

    private BigFraction stepOf(LinearForm form) {
        return form.value(variable).multiply(step);
    }

    /** How many steps {@code to} is ahead of {@code from}, if it is a whole number of them. */
    private Optional<Integer> steps(LinearForm from, LinearForm to) {
        if (!from.direction().equals(to.direction()) || stepOf(to).isZero()) {
            return Optional.empty();
        }
        BigFraction distance = to.constant().subtract(from.constant()).divide(stepOf(to));
        return distance.getDenominatorAsInt() == 1 ? Optional.of(distance.getNumeratorAsInt()) : Optional.empty();
    }

    /** The solution, up to a factor that does not change when the variable moves by a step. */
    Formula solution() {
        Formula steps = step == 1
                ? Formula.variable(variable)
                : Formula.variable(variable).over(Formula.number(step));
        Formula numerator = Formula.number(1);
        Formula denominator = Formula.number(1);
        if (!base.equals(BigFraction.ONE)) {
            numerator = times(numerator, Formula.number(base).power(steps));
        }
        if (!piPower.isZero()) {
            Formula power = piPower.equals(BigFraction.ONE.negate())
                    ? steps.negate()
                    : FormulaParser.parse(LinearForm.variable(variable)
                            .times(piPower.divide(step))
                            .toString());
            numerator = times(numerator, Constant.PI.power(power));
        }
        for (var entry : gammas.entrySet()) {
            Formula gamma = Formula.call(
                    Function.GAMMA, FormulaParser.parse(entry.getKey().toString()));
            for (int e = 0; e < Math.abs(entry.getValue()); e++) {
                if (entry.getValue() > 0) {
                    numerator = times(numerator, gamma);
                } else {
                    denominator = times(denominator, gamma);
                }
            }
        }
        return denominator.equals(Formula.number(1)) ? numerator : numerator.over(denominator);
    }

    private static Formula times(Formula left, Formula right) {
        return left.equals(Formula.number(1)) ? right : left.times(right);
    }
}
