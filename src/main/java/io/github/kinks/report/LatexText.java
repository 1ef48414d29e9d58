package io.github.kinks.report;

/** Plain text in LaTeX, so that it compiles and prints as it is whatever it contains. */
final class LatexText {
    private LatexText() {}

    /** {@code text} for text mode; line ends become spaces, and what pdfTeX's fonts lack is named by its code. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(escape(c)));
        // two hyphens are two hyphens, not a dash
        return escaped.toString().replace("--", "-{}-").replace("--", "-{}-");
    }

    /** {@code text} in the typewriter face; lines may break behind operators and brackets. */
    static String code(String text) {
        StringBuilder code = new StringBuilder("\\texttt{");
        text.codePoints().forEach(c -> {
            code.append(escape(c));
            if ("-+*/^=,;:_]})".indexOf(c) >= 0) {
                code.append("\\allowbreak{}");
            }
        });
        return code.append('}').toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\{";
            case '}' -> "\\}";
            case '$', '&', '#', '%', '_' -> "\\" + (char) c;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            // straight in this face only
            case '"' -> "{\\ttfamily\\char34}";
            case '\'' -> "\\textquotesingle{}";
            case '`' -> "\\textasciigrave{}";
            // at the head of a row either would be an option of the line break before it
            case '[' -> "{[}";
            case '*' -> "{*}";
            case '\n', '\r', '\t' -> " ";
            case 0x2264 -> "$\\le$";
            case 0x2265 -> "$\\ge$";
            case 0x2013 -> "\\textendash{}";
            case 0x2014 -> "\\textemdash{}";
            case 0x2018 -> "\\textquoteleft{}";
            case 0x2019 -> "\\textquoteright{}";
            case 0x201C -> "\\textquotedblleft{}";
            case 0x201D -> "\\textquotedblright{}";
            default -> other(c);
        };
    }

    private static String other(int c) {
        boolean ascii = c >= ' ' && c < 0x7F;
        // Latin-1 letters; eth and thorn are missing in the default encoding
        boolean latin = c >= 0xC0 && c <= 0xFF && c != 0xD0 && c != 0xDE && c != 0xF0 && c != 0xFE;
        return ascii || latin ? Character.toString(c) : "\\texttt{{[}U+%04X]}".formatted(c);
    }
}
