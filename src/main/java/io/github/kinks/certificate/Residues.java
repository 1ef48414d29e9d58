package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.FormulaTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Splits whole variables by residue so that every Gamma argument and exponent of a formula moves in whole steps: with
 * {@code Gamma[n/2+1]}, the cases {@code n = 2n} and {@code n = 2n+1}.
 */
public final class Residues {
    private static final int LARGEST_MODULUS = 12;
    private static final int MOST_CLASSES = 64;

    private Residues() {}

    /** For each class, what each split variable is replaced by. */
    public static List<Map<String, Formula>> classes(List<Formula> formulas, Set<String> whole) {
        Set<String> present = new TreeSet<>();
        Map<String, BigInteger> moduli = new HashMap<>();
        for (Formula formula : formulas) {
            present.addAll(formula.variables());
            collect(formula, new TreeSet<>(whole), moduli);
        }
        List<Map<String, Formula>> classes = List.of(Map.of());
        for (String variable : whole) {
            int modulus = moduli.getOrDefault(variable, BigInteger.ONE).intValueExact();
            if (modulus > LARGEST_MODULUS || (long) classes.size() * modulus > MOST_CLASSES) {
                throw new NotDecidable("steps of 1/" + modulus + " in " + variable);
            }
            if (present.contains(variable) && modulus > 1) {
                classes = split(classes, variable, modulus);
            }
        }
        return classes;
    }

    private static List<Map<String, Formula>> split(List<Map<String, Formula>> classes, String variable, int modulus) {
        List<Map<String, Formula>> finer = new ArrayList<>();
        for (Map<String, Formula> old : classes) {
            for (int residue = 0; residue < modulus; residue++) {
                Map<String, Formula> refined = new HashMap<>(old);
                refined.put(
                        variable,
                        Formula.number(modulus)
                                .times(Formula.variable(variable))
                                .plus(Formula.number(residue)));
                finer.add(refined);
            }
        }
        return finer;
    }

    /** The formula with the replacements of one class made. */
    public static Formula apply(Formula formula, Map<String, Formula> replacements) {
        Formula result = formula;
        for (Map.Entry<String, Formula> e : replacements.entrySet()) {
            result = result.substitute(e.getKey(), e.getValue());
        }
        return result;
    }

    private static void collect(Formula formula, Set<String> whole, Map<String, BigInteger> moduli) {
        if (formula instanceof Call f && isGammaLike(f.function())) {
            int least = f.function() == Function.FACTORIAL2 ? 2 : 1;
            f.arguments().forEach(argument -> refine(argument, whole, least, moduli));
        } else if (formula instanceof Binary f && f.operator() == Operator.POWER) {
            refine(f.right(), whole, 1, moduli);
        } else if (formula instanceof Iterated f) {
            refine(f.from(), whole, 1, moduli);
            refine(f.to(), whole, 1, moduli);
            Set<String> inside = new TreeSet<>(whole);
            inside.add(f.index());
            collect(f.body(), inside, moduli);
            return;
        }
        FormulaTree.children(formula).forEach(child -> collect(child, whole, moduli));
    }

    private static void refine(Formula argument, Set<String> whole, int least, Map<String, BigInteger> moduli) {
        NormalForm.over(whole)
                .of(argument)
                .asRational()
                .flatMap(f -> {
                    if (!f.denominator().equals(Polynomial.ONE)) {
                        return java.util.Optional.empty();
                    }
                    return LinearForm.of(f.numerator());
                })
                .ifPresent(form -> form.coefficients().forEach((variable, c) -> {
                    BigInteger modulus = c.getDenominator().multiply(BigInteger.valueOf(least));
                    moduli.merge(variable, modulus, (a, b) -> a.multiply(b).divide(a.gcd(b)));
                }));
    }

    private static boolean isGammaLike(Function function) {
        return switch (function) {
            case GAMMA, BETA, BINOMIAL, POCHHAMMER, FACTORIAL, FACTORIAL2 -> true;
            case SQRT, ABS, EXP, LOG, ARCTAN, BETA_REGULARIZED, ERF, OWEN_T -> false;
        };
    }
}
