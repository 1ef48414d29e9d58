package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values of a law's summand b(j) at numbers n and k: the first ones from the formula itself, each later one from one before it
 * by the shift quotient, which is derived once for each residue class of the variables.
 */
final class SummandValues {
    private static final Set<String> VARIABLES = Set.of("n", "k");

    private final Formula summand;
    private final String index;
    private final List<ResidueClass> classes = new ArrayList<>();

    /** A residue class: for each variable modulus and residue, and {@code b(j + modulus of j)/b(j)}. */
    private record ResidueClass(Map<String, int[]> residues, RationalFunction quotient) {
        int step(String index) {
            int[] residue = residues.get(index);
            return residue == null ? 1 : residue[0];
        }

        boolean holds(Map<String, Integer> values) {
            return residues.entrySet().stream()
                    .allMatch(
                            r -> Math.floorMod(values.getOrDefault(r.getKey(), 0), r.getValue()[0]) == r.getValue()[1]);
        }

        /** The quotient where the variables, counted within the class, have their values. */
        RationalFunction at(Map<String, Integer> values) {
            RationalFunction value = quotient;
            for (Map.Entry<String, Integer> e : values.entrySet()) {
                int[] residue = residues.getOrDefault(e.getKey(), new int[] {1, 0});
                int within = (e.getValue() - residue[1]) / residue[0];
                value = value.substitute(e.getKey(), Polynomial.constant(within));
            }
            return value;
        }
    }

    SummandValues(Formula summand, String index) {
        this.summand = summand;
        this.index = index;
        for (Map<String, Formula> residue : Residues.classes(List.of(summand), ClosedForms.WHOLE)) {
            HypergeometricTerm term = NormalForm.over(ClosedForms.WHOLE).term(Residues.apply(summand, residue));
            Map<String, int[]> residues = new TreeMap<>();
            residue.forEach((variable, form) -> residues.put(variable, residue(variable, form)));
            classes.add(new ResidueClass(residues, term.shiftQuotient(index, 1)));
        }
    }

    /** Modulus and residue of {@code modulus variable + residue}. */
    private static int[] residue(String variable, Formula form) {
        int residue = value(form.substitute(variable, Formula.number(0)));
        return new int[] {value(form.substitute(variable, Formula.number(1))) - residue, residue};
    }

    private static int value(Formula number) {
        return Sums.whole(number).orElseThrow(() -> new NotDecidable("a residue " + number));
    }

    /** {@code b(k), b(k+1), .., b(n)}. */
    List<PiPowers> from(int k, int n) {
        List<RationalFunction> values = new ArrayList<>();
        for (int j = k; j <= n; j++) {
            values.add(value(k, n, j, values));
        }
        return values.stream()
                .map(v -> PiPowers.of(v).orElseThrow(() -> new Refused("claim", v + " is no polynomial in 1/Pi")))
                .toList();
    }

    private RationalFunction value(int k, int n, int j, List<RationalFunction> before) {
        for (ResidueClass c : classes) {
            int step = c.step(index);
            Map<String, Integer> place = new TreeMap<>(Map.of("k", k, "n", n, index, j - step));
            if (j - step >= k && c.holds(place)) {
                return before.get(j - step - k).times(c.at(place));
            }
        }
        Formula at = summand.substitute(index, Formula.number(j));
        for (String variable : VARIABLES) {
            at = at.substitute(variable, Formula.number(variable.equals("k") ? k : n));
        }
        Formula number = at;
        return NormalForm.over(ClosedForms.WHOLE)
                .of(number)
                .asRational()
                .orElseThrow(() -> new Refused("claim", number + " is no rational function of Pi"));
    }
}
