package io.github.kinks.report;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A formula as LaTeX for math mode. The outermost fractions are built up; those in exponents, arguments and other fractions
 * stand on the line. Needs the package amsmath.
 */
public final class LatexFormula {
    /** Whether fractions are built up, or stand on the line. */
    private final boolean display;

    private LatexFormula(boolean display) {
        this.display = display;
    }

    /** The LaTeX of {@code formula}, without dollar signs. */
    public static String of(Formula formula) {
        return new LatexFormula(true).piece(formula).text();
    }

    /** The LaTeX of {@code formula} for a place with little height: every fraction stands on the line. */
    public static String inline(Formula formula) {
        return new LatexFormula(false).piece(formula).text();
    }

    /** The LaTeX of {@code formula} on the line, in parentheses unless it is one symbol or call. */
    static String operand(Formula formula) {
        return new LatexFormula(false).piece(formula).atLeast(LatexPiece.ATOM);
    }

    private LatexPiece piece(Formula formula) {
        if (formula instanceof Rational f) {
            return number(f.value());
        } else if (formula instanceof Constant c) {
            return LatexPiece.atom(c == Constant.PI ? "\\pi" : "\\mathrm{e}");
        } else if (formula instanceof Variable f) {
            return LatexPiece.atom(LatexNames.variable(f.name()));
        } else if (formula instanceof Negate f) {
            return piece(f.operand()).negated();
        } else if (formula instanceof Call f) {
            return LatexCall.of(f);
        } else if (formula instanceof Iterated f) {
            return iterated(f);
        } else if (formula instanceof Piecewise f) {
            return piecewise(f);
        }
        Binary f = (Binary) formula;
        return switch (f.operator()) {
            case ADD, SUBTRACT -> sum(f);
            case MULTIPLY -> piece(f.left()).times(piece(f.right()));
            case DIVIDE -> quotient(f);
            case POWER -> piece(f.left()).power(inline(f.right()));
        };
    }

    private LatexPiece number(BigFraction value) {
        if (value.signum() < 0) {
            return number(value.negate()).negated();
        }
        String numerator = value.getNumerator().toString();
        String denominator = value.getDenominator().toString();
        return denominator.equals("1")
                ? LatexPiece.atom(numerator)
                : quotient(LatexPiece.atom(numerator), LatexPiece.atom(denominator));
    }

    /** A chain of terms is walked, not descended: exact probabilities have hundreds of them. */
    private LatexPiece sum(Binary last) {
        Deque<Binary> chain = new ArrayDeque<>();
        Formula first = last;
        while (first instanceof Binary f && (f.operator() == Operator.ADD || f.operator() == Operator.SUBTRACT)) {
            chain.push(f);
            first = f.left();
        }
        LatexPiece head = piece(first);
        StringBuilder text = new StringBuilder(head.atLeast(LatexPiece.SUM));
        for (Binary f : chain) {
            boolean plus = f.operator() == Operator.ADD;
            LatexPiece term = piece(f.right());
            text.append(plus ? " + " : " - ");
            text.append(term.signed() ? term.enclosed() : term.atLeast(plus ? LatexPiece.SUM : LatexPiece.QUOTIENT));
        }
        return new LatexPiece(text.toString(), LatexPiece.SUM, head.signed(), true);
    }

    private LatexPiece quotient(Binary f) {
        LatexFormula inner = new LatexFormula(false);
        if (!display) {
            return quotient(piece(f.left()), piece(f.right()));
        }
        // a sign in front of a built-up fraction reads better than one on its numerator
        return f.left() instanceof Negate negated
                ? quotient(inner.piece(negated.operand()), inner.piece(f.right()))
                        .negated()
                : quotient(inner.piece(f.left()), inner.piece(f.right()));
    }

    private LatexPiece quotient(LatexPiece numerator, LatexPiece denominator) {
        return display
                ? new LatexPiece(
                        "\\frac{%s}{%s}".formatted(numerator.text(), denominator.text()),
                        LatexPiece.PRODUCT,
                        false,
                        false)
                : numerator.over(denominator);
    }

    private LatexPiece iterated(Iterated f) {
        String sign = f.fold() == Formula.Fold.SUM ? "\\sum" : "\\prod";
        LatexPiece body = piece(f.body());
        // a sum ends where the next term begins; what a product sign takes in is less agreed upon
        int least = f.fold() == Formula.Fold.SUM ? LatexPiece.QUOTIENT : LatexPiece.POWER;
        String text = "%s_{%s=%s}^{%s} %s"
                .formatted(
                        sign,
                        LatexNames.variable(f.index()),
                        inline(f.from()),
                        inline(f.to()),
                        body.signed() ? body.enclosed() : body.atLeast(least));
        return new LatexPiece(text, LatexPiece.PRODUCT, false, true);
    }

    private LatexPiece piecewise(Piecewise f) {
        String cases = f.cases().stream()
                .map(c -> piece(c.value()).text() + " & " + LatexNames.condition(c.condition()))
                .collect(Collectors.joining(" \\\\ "));
        String text = "\\begin{cases} %s \\\\ %s & \\text{otherwise} \\end{cases}"
                .formatted(cases, piece(f.otherwise()).text());
        return new LatexPiece(text, LatexPiece.CASES, false, true);
    }
}
