package io.github.kinks.claim;

import java.nio.file.Path;
import java.util.List;

/** Reads certificates and folders of them. One bad file does not keep the others from being read. */
public final class CertificateFiles {
    private static final DataFiles<Certificate> FILES = new DataFiles<>("certificate", CertificateReader::read);

    private CertificateFiles() {}

    /** What became of one file. */
    public sealed interface Reading {
        /** The file says a certificate. */
        record Valid(Certificate certificate) implements Reading {}

        /** The file says none, and why. */
        record Invalid(InvalidClaimException error) implements Reading {}
    }

    /**
     * Reads every file of {@code paths}, and every {@code *.yaml} and {@code *.yml} file in and below the folders among them.
     *
     * @return one reading a file, sorted by the file's name
     */
    public static List<Reading> read(List<Path> paths) {
        return FILES.read(paths).stream().map(CertificateFiles::reading).toList();
    }

    private static Reading reading(DataFiles.Outcome<Certificate> outcome) {
        return outcome instanceof DataFiles.Outcome.Valid<Certificate> valid
                ? new Reading.Valid(valid.value())
                : new Reading.Invalid(((DataFiles.Outcome.Invalid<Certificate>) outcome).error());
    }
}
