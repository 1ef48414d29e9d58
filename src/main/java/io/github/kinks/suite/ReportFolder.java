package io.github.kinks.suite;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.report.CalibrationJson;
import io.github.kinks.report.CalibrationTable;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.FindingsTable;
import io.github.kinks.report.JunitXml;
import io.github.kinks.report.TableLatex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that a run writes. Each file appears whole or not at all. */
public final class ReportFolder {
    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder at {@code path}, made where it is missing.
     *
     * @throws QueryException if it cannot be made or written
     */
    public static ReportFolder at(Path path) {
        try {
            Files.createDirectories(path.resolve("tables"));
            Path probe = Files.createTempFile(path, ".probe", "");
            Files.delete(probe);
        } catch (IOException e) {
            throw new QueryException(
                    "--out: cannot write to the folder '" + path + "' (" + reason(e)
                            + "); name a folder that can be made and written",
                    e);
        }
        return new ReportFolder(path);
    }

    /**
     * Writes {@code findings.json}, {@code junit.xml} and {@code tables/claims.tex}.
     *
     * @throws QueryException if one cannot be written
     */
    public void write(Findings findings) {
        put("findings.json", FindingsJson.write(findings));
        put("junit.xml", JunitXml.of(findings));
        put("tables/claims.tex", TableLatex.of(FindingsTable.statements(findings)));
    }

    /**
     * Writes {@code calibration.json} and {@code tables/calibration.tex}.
     *
     * @throws QueryException if one cannot be written
     */
    public void write(Calibration calibration) {
        put("calibration.json", CalibrationJson.write(calibration));
        put("tables/calibration.tex", TableLatex.of(CalibrationTable.of(calibration)));
    }

    private void put(String name, String text) {
        Path target = folder.resolve(name);
        try {
            Path temporary = Files.createTempFile(folder, ".part", "");
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new QueryException("--out: cannot write '" + target + "' (" + reason(e) + ")", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace(" Exception", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
