package io.github.kinks.report;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step.Check.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes an expansion in powers of n true. */
final class SeriesText {
    private SeriesText() {}

    /** A sentence. */
    static String words(Series series) {
        String parts = series.parts().stream()
                .map(p -> "f = %s obeys f(n+%d) = (%s) f(n) and is (%s)*n^(%s) times (%s)"
                        .formatted(p.product(), p.step(), p.ratio(), p.constant(), Formula.number(p.power()), tail(p)))
                .collect(Collectors.joining("; "));
        return "put into the relation of neighbours the series leave nothing; %s; powers below n^(%s) are left out"
                .formatted(parts, Formula.number(series.last()));
    }

    private static String tail(Series.Part part) {
        String known = numbers(part).stream().limit(3).collect(Collectors.joining(", "));
        return "c_0 + c_1/n + .. with c_0, c_1, .. = "
                + (known.isEmpty() ? ".." : known + (part.coefficients().size() > 3 ? ", .." : ""));
    }

    /** The check as plain values. */
    static Map<String, Object> fields(Series series) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "series");
        fields.put("function", series.function().toString());
        fields.put(
                "parts",
                series.parts().stream()
                        .map(p -> {
                            Map<String, Object> part = new LinkedHashMap<>();
                            part.put("product", p.product().toString());
                            part.put("step", p.step());
                            part.put("ratio", p.ratio().toString());
                            part.put("constant", p.constant().toString());
                            part.put("power", Formula.number(p.power()).toString());
                            part.put("coefficients", numbers(p));
                            return (Object) part;
                        })
                        .toList());
        fields.put("last", Formula.number(series.last()).toString());
        fields.put("result", series.result().toString());
        return fields;
    }

    private static List<String> numbers(Series.Part part) {
        return part.coefficients().stream()
                .map(c -> Formula.number(c).toString())
                .toList();
    }
}
