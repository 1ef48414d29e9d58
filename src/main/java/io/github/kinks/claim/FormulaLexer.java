package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula's text into tokens. */
final class FormulaLexer {
    /** A token; {@code kind} is one of number, name, symbol, end. */
    record Token(Kind kind, String text, int offset) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 1_000;
    /** A chain of operators is a tree as deep as it is long, and trees are walked by recursion. */
    static final int MOST_TOKENS = 600;

    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
            + "|(?<name>[A-Za-z][A-Za-z0-9]*)"
            + "|(?<symbol>!!|!(?!=)|&&|<=|>=|==|[-+*/^<>(){},]|\\[|\\])");

    private FormulaLexer() {}

    static List<Token> tokens(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new FormulaException(
                    "the formula has " + text.length() + " characters; at most " + LONGEST_TEXT + " are read", 0);
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new FormulaException(unexpected(text, at), at);
            }
            if (matcher.group("number") != null) {
                if (matcher.group().length() > LONGEST_NUMBER) {
                    throw new FormulaException("a number with more than " + LONGEST_NUMBER + " digits", at);
                }
                tokens.add(new Token(Kind.NUMBER, matcher.group(), at));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(Kind.NAME, matcher.group(), at));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Kind.SYMBOL, matcher.group(), at));
            }
            at = matcher.end();
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new FormulaException(
                    "the formula has more than " + MOST_TOKENS + " names, numbers and signs; write long sums with Sum",
                    tokens.get(MOST_TOKENS).offset());
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static String unexpected(String text, int at) {
        int point = text.codePointAt(at);
        // a terminal would obey a control character
        String found = Problems.isControl(point) ? "U+%04X".formatted(point) : new String(Character.toChars(point));
        String hint = switch (found) {
            case "=" -> "; a formula assigns nothing, equality in a condition is ==";
            case ";" -> "; a formula is one expression";
            case "_", "@", "#", "&", "$", "`", "\"" -> "; a formula only computes a number";
            default -> "";
        };
        return "unexpected '" + found + "'" + hint;
    }
}
