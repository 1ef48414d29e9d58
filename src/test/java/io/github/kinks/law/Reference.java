package io.github.kinks.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that PARI/GP made, as committed with the scripts that made them. */
final class Reference {
    private Reference() {}

    /** Rows "name,value", in which the name may hold commas. */
    static Map<String, BigDecimal> read(String file) {
        Map<String, BigDecimal> rows = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("validation/reference", file))) {
                if (!line.startsWith("#")) {
                    int comma = line.lastIndexOf(',');
                    rows.put(line.substring(0, comma), new BigDecimal(line.substring(comma + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
