package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * Verifies total lengths of what lies in so many of some intervals. Between two values of w at which ends meet the length is
 * linear in w, and two linear functions that agree at two points are equal.
 */
final class LengthCheck {
    private static final Pattern INTERVAL = Pattern.compile("([^<]*)<b<([^<]*)");
    private static final BigFraction THIRD = new BigFraction(1, 3);

    private final Check.Length check;
    private final List<Formula> lows = new ArrayList<>();
    private final List<Formula> highs = new ArrayList<>();

    private LengthCheck(Check.Length check, Matcher interval) {
        this.check = check;
        for (Formula t : check.points()) {
            lows.add(end(interval.group(1), t));
            highs.add(end(interval.group(2), t));
        }
    }

    static boolean holds(Check.Length check) {
        Matcher interval = INTERVAL.matcher(check.interval());
        return interval.matches() && new LengthCheck(check, interval).holds();
    }

    /** In the grammar of formulas, which has x for w and T for t. */
    private Formula end(String text, Formula t) {
        return FormulaParser.parse(text.replaceAll("\\bw\\b", "x").replaceAll("\\bt\\b", "T"))
                .substitute("T", t)
                .substitute("L", check.left())
                .substitute("R", check.right());
    }

    private boolean holds() {
        Formula value = FormulaParser.parse(check.value().toString().replaceAll("\\bw\\b", "x"));
        List<Formula> all = new ArrayList<>(lows);
        all.addAll(highs);
        all.add(value);
        BigFraction from = number(check.from());
        if (from.compareTo(number(check.to())) >= 0 || !all.stream().allMatch(LengthCheck::isLinear)) {
            return false;
        }
        for (BigFraction to : crossings(from, number(check.to()))) {
            BigFraction step = to.subtract(from).multiply(THIRD);
            if (!measures(value, from.add(step)) || !measures(value, to.subtract(step))) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private boolean measures(Formula value, BigFraction w) {
        return at(value, w).equals(length(w));
    }

    private static boolean isLinear(Formula formula) {
        return Arrangement.isPolynomial(formula)
                && Region.rational(formula).numerator().degree() <= 1
                && List.of("x").containsAll(formula.variables());
    }

    /** Where two ends meet between {@code from} and {@code to}, ascending, and {@code to}. */
    private SortedSet<BigFraction> crossings(BigFraction from, BigFraction to) {
        List<BigFraction> before = ends(from);
        List<BigFraction> after = ends(to);
        SortedSet<BigFraction> found = new TreeSet<>(List.of(to));
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < i; j++) {
                BigFraction first = before.get(i).subtract(before.get(j));
                BigFraction last = after.get(i).subtract(after.get(j));
                if (first.signum() * last.signum() < 0) {
                    found.add(from.add(to.subtract(from).multiply(first).divide(first.subtract(last))));
                }
            }
        }
        return found;
    }

    /** Where the intervals begin and end at w, and the bounds of b. */
    private List<BigFraction> ends(BigFraction w) {
        List<BigFraction> ends = new ArrayList<>();
        lows.forEach(low -> ends.add(at(low, w)));
        highs.forEach(high -> ends.add(at(high, w)));
        ends.add(number(check.bound()));
        ends.add(number(check.bound()).negate());
        return ends;
    }

    private BigFraction length(BigFraction w) {
        List<BigFraction> ends = ends(w).stream().sorted().toList();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 1; i < ends.size(); i++) {
            BigFraction gap = ends.get(i).subtract(ends.get(i - 1));
            sum = sum.add(counts(ends.get(i - 1).add(ends.get(i)).divide(2), w) ? gap : BigFraction.ZERO);
        }
        return sum;
    }

    private boolean counts(BigFraction b, BigFraction w) {
        int inside = 0;
        for (int i = 0; i < lows.size(); i++) {
            inside += at(lows.get(i), w).compareTo(b) < 0 && b.compareTo(at(highs.get(i), w)) < 0 ? 1 : 0;
        }
        return inside == check.count() && b.abs().compareTo(number(check.bound())) < 0;
    }

    private static BigFraction at(Formula formula, BigFraction w) {
        return number(formula.substitute("x", Formula.number(w)));
    }

    private static BigFraction number(Formula formula) {
        return NeuronKinks.number(formula);
    }
}
