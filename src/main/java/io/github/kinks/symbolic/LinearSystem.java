package io.github.kinks.symbolic;

import io.github.kinks.certificate.RationalFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Linear equations over the field of rational functions, by Gaussian elimination. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * A solution of {@code rows . x = 0} other than 0, if there is one.
     *
     * @param rows the equations; all of the same length
     */
    static Optional<List<RationalFunction>> kernel(List<List<RationalFunction>> rows, int unknowns) {
        List<RationalFunction[]> reduced = new ArrayList<>();
        rows.forEach(row -> reduced.add(row.toArray(new RationalFunction[0])));
        int[] pivotRow = new int[unknowns];
        Arrays.fill(pivotRow, -1);
        int used = 0;
        for (int column = 0; column < unknowns; column++) {
            int pivot = used;
            while (pivot < reduced.size() && reduced.get(pivot)[column].isZero()) {
                pivot++;
            }
            if (pivot == reduced.size()) {
                continue;
            }
            RationalFunction[] row = reduced.get(pivot);
            reduced.set(pivot, reduced.get(used));
            reduced.set(used, row);
            normalise(row, column);
            for (RationalFunction[] other : reduced) {
                if (other != row) {
                    eliminate(other, row, column);
                }
            }
            pivotRow[column] = used++;
        }
        return firstFree(pivotRow).map(free -> {
            List<RationalFunction> solution = new ArrayList<>();
            for (int column = 0; column < unknowns; column++) {
                if (column == free) {
                    solution.add(RationalFunction.ONE);
                } else if (pivotRow[column] < 0) {
                    solution.add(RationalFunction.ZERO);
                } else {
                    solution.add(reduced.get(pivotRow[column])[free].negate());
                }
            }
            return solution;
        });
    }

    /** The last column without a pivot: the unknowns that matter most to the caller come last. */
    private static Optional<Integer> firstFree(int[] pivotRow) {
        for (int column = pivotRow.length - 1; column >= 0; column--) {
            if (pivotRow[column] < 0) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static void normalise(RationalFunction[] row, int column) {
        RationalFunction pivot = row[column];
        for (int i = column; i < row.length; i++) {
            row[i] = row[i].over(pivot);
        }
    }

    private static void eliminate(RationalFunction[] row, RationalFunction[] pivot, int column) {
        RationalFunction factor = row[column];
        if (factor.isZero()) {
            return;
        }
        for (int i = column; i < row.length; i++) {
            row[i] = row[i].minus(factor.times(pivot[i]));
        }
    }
}
