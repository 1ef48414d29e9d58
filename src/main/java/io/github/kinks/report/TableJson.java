package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinks.report.Table.Cell;
import java.io.IOException;
import java.util.List;

/**
 * A table as JSON: {@code {caption, provenance: [..], rows: [{key: value, ..}]}}. Decimals are strings, so that no digit is
 * lost; whole numbers are numbers; what is missing is null.
 */
public final class TableJson {
    private TableJson() {}

    /** The table. */
    public static String of(Table table) {
        return Json.text(out -> {
            out.writeStartObject();
            Json.field(out, "caption", table.caption());
            out.writeFieldName("provenance");
            Json.value(out, table.provenance());
            out.writeArrayFieldStart("rows");
            for (List<Cell> row : table.rows()) {
                out.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    out.writeFieldName(table.columns().get(i).key());
                    cell(out, row.get(i));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void cell(JsonGenerator out, Cell cell) throws IOException {
        if (cell instanceof Cell.Missing) {
            out.writeNull();
        } else if (cell instanceof Cell.Whole c) {
            out.writeNumber(c.value());
        } else {
            out.writeString(cell.plain());
        }
    }
}
