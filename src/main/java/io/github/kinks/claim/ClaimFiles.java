package io.github.kinks.claim;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads claim files and folders of them. One bad file does not keep the others from being read. */
public final class ClaimFiles {
    private static final DataFiles<Claim> FILES = new DataFiles<>("claim", ClaimReader::read);

    private ClaimFiles() {}

    /** What became of one file. */
    public sealed interface Reading {
        /** The file's name as the user gave it, or the folder's with the file's behind it. */
        String file();

        /** The file says a claim. */
        record Valid(String file, Claim claim) implements Reading {}

        /** The file says none, and why. */
        record Invalid(String file, InvalidClaimException error) implements Reading {}
    }

    /**
     * Reads every file of {@code paths}, and every {@code *.yaml} and {@code *.yml} file in and below the folders among
     * them, each file once. A missing file, a folder without claims, and an id that an earlier file has taken are invalid
     * readings.
     *
     * @return one reading a file, sorted by the file's name
     */
    public static List<Reading> read(List<Path> paths) {
        Map<String, Claim> taken = new HashMap<>();
        return FILES.read(paths).stream()
                .map(outcome -> reading(outcome, taken))
                .toList();
    }

    private static Reading reading(DataFiles.Outcome<Claim> outcome, Map<String, Claim> taken) {
        if (outcome instanceof DataFiles.Outcome.Invalid<Claim> invalid) {
            return new Reading.Invalid(invalid.file(), invalid.error());
        }
        Claim claim = ((DataFiles.Outcome.Valid<Claim>) outcome).value();
        Claim first = taken.putIfAbsent(claim.id(), claim);
        if (first == null) {
            return new Reading.Valid(outcome.file(), claim);
        }
        int line = claim.origin().lines().getOrDefault("id", 0);
        String message = "'%s' is already the id of %s; give this claim another"
                .formatted(claim.id(), first.origin().file());
        Problem problem = new Problem(outcome.file(), line, "id", message);
        return new Reading.Invalid(outcome.file(), new InvalidClaimException(List.of(problem)));
    }
}
