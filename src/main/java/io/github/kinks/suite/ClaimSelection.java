package io.github.kinks.suite;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.ClaimFiles;
import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which claims a run judges. */
public final class ClaimSelection {
    private static final Path USUAL = Path.of("validation", "claims");

    private ClaimSelection() {}

    /**
     * Reads the claims.
     *
     * @param files files and folders; where there are none, {@code validation/claims} or, outside a checkout, the built-in claims
     * @param only the ids to keep; all where it is empty
     * @throws QueryException if an id of {@code only} is not among the claims, and every file could be read
     */
    public static List<Reading> read(List<Path> files, List<String> only) {
        List<Reading> all;
        if (!files.isEmpty()) {
            all = ClaimFiles.read(files);
        } else if (Files.isDirectory(USUAL)) {
            all = ClaimFiles.read(List.of(USUAL));
        } else {
            all = List.copyOf(BuiltInClaims.read().stream()
                    .map(claim -> (Reading) new Reading.Valid(claim.origin().file(), claim))
                    .toList());
        }
        if (only.isEmpty()) {
            return all;
        }
        Set<String> missing = new TreeSet<>(only);
        List<String> known = new ArrayList<>();
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : all) {
            if (reading instanceof Reading.Valid valid) {
                known.add(valid.claim().id());
                missing.remove(valid.claim().id());
                if (only.contains(valid.claim().id())) {
                    kept.add(reading);
                }
            }
        }
        boolean anyInvalid = all.stream().anyMatch(reading -> reading instanceof Reading.Invalid);
        if (!missing.isEmpty() && anyInvalid) {
            // the claim may be in a file that cannot be read, which is then what has to be told
            all.stream().filter(reading -> reading instanceof Reading.Invalid).forEach(kept::add);
            return kept;
        }
        for (String id : missing) {
            throw new QueryException("--only: no claim '" + id + "' was read" + Nearest.hint(id, known));
        }
        return kept;
    }
}
