package io.github.kinks.report;

/**
 * LaTeX of a part of a formula, with what decides whether parentheses are needed around it.
 *
 * @param text the LaTeX
 * @param strength how strongly its outermost operation binds
 * @param signed whether it begins with a minus sign
 * @param open whether it ends with something that would take in a factor written behind it, as a sum does
 */
record LatexPiece(String text, int strength, boolean signed, boolean open) {
    static final int CASES = 0;
    static final int SUM = 1;
    /** A quotient on the line: {@code a/b c} would be read in two ways. */
    static final int QUOTIENT = 2;

    static final int PRODUCT = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    static LatexPiece atom(String text) {
        return new LatexPiece(text, ATOM, false, false);
    }

    /** The text in parentheses as tall as it is. */
    String enclosed() {
        return between("(", ")", text);
    }

    /** {@code text} between two delimiters as tall as it is. */
    static String between(String left, String right, String text) {
        boolean tall = text.contains("\\frac")
                || text.contains("\\binom")
                || text.contains("\\sum")
                || text.contains("\\prod")
                || text.contains("\\begin");
        return tall ? "\\left" + left + text + "\\right" + right : left + text + right;
    }

    /** The text, in parentheses where it binds less than {@code least}. */
    String atLeast(int least) {
        return strength < least ? enclosed() : text;
    }

    LatexPiece negated() {
        return new LatexPiece("-" + (signed ? enclosed() : atLeast(QUOTIENT)), Math.min(strength, PRODUCT), true, open);
    }

    LatexPiece times(LatexPiece other) {
        String left = open ? enclosed() : atLeast(PRODUCT);
        String right = other.signed ? other.enclosed() : other.atLeast(PRODUCT);
        return new LatexPiece(
                left + gap(left, right) + right, PRODUCT, signed && !open && strength >= PRODUCT, other.open);
    }

    /** What stands between two factors: nothing that a reader sees, unless digits or names would run together. */
    private static String gap(String left, String right) {
        boolean digits = Character.isDigit(right.charAt(0));
        boolean mixedNumber = Character.isDigit(left.charAt(left.length() - 1)) && right.startsWith("\\frac");
        boolean named = right.startsWith("\\Gamma")
                || right.startsWith("\\sqrt")
                || right.startsWith("\\arctan")
                || right.startsWith("\\log")
                || right.startsWith("\\mathrm")
                || right.startsWith("\\lvert")
                || left.endsWith("!");
        return digits || mixedNumber ? " \\cdot " : named ? " \\, " : " ";
    }

    /** The quotient on the line. */
    LatexPiece over(LatexPiece other) {
        String left = open ? enclosed() : atLeast(PRODUCT);
        return new LatexPiece(
                left + "/" + (other.signed ? other.enclosed() : other.atLeast(POWER)),
                QUOTIENT,
                signed && !open && strength >= PRODUCT,
                false);
    }

    /** The power with an exponent given in LaTeX. */
    LatexPiece power(String exponent) {
        return new LatexPiece(atLeast(ATOM) + "^{" + exponent + "}", POWER, false, false);
    }
}
