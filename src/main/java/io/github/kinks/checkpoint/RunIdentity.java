package io.github.kinks.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about. Only a run with the same fields may go on from a checkpoint.
 *
 * @param fields values by their names, in the order in which differences are told; what changes no count, such as the number of
 *     threads, is none of them
 */
public record RunIdentity(Map<String, String> fields) {
    private static final int LONGEST = 60;

    /** Copies the fields. */
    public RunIdentity {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The same with one more field at the end. */
    public RunIdentity with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new RunIdentity(more);
    }

    /** A digest of texts, for a field that would be long. */
    public static String digest(List<String> texts) {
        Sha256 digest = new Sha256();
        texts.forEach(text -> digest.add(text.length() + ":" + text));
        return digest.hex().substring(0, 16);
    }

    /** The first difference to the run of a file, in words. */
    Optional<String> differenceTo(RunIdentity kept) {
        Map<String, String> names = new LinkedHashMap<>(fields);
        names.putAll(kept.fields);
        return names.keySet().stream()
                .filter(name ->
                        !Optional.ofNullable(fields.get(name)).equals(Optional.ofNullable(kept.fields.get(name))))
                .findFirst()
                .map(name -> "the file has %s, this run %s".formatted(kept.told(name, this), told(name, kept)));
    }

    /** A value; of a long one the part where it differs. */
    private String told(String name, RunIdentity other) {
        @Nullable String value = fields.get(name);
        if (value == null) {
            return "no " + name;
        }
        String there = other.fields.getOrDefault(name, "");
        int same = 0;
        while (same < value.length() && same < there.length() && value.charAt(same) == there.charAt(same)) {
            same++;
        }
        int from = value.length() <= LONGEST ? 0 : Math.max(0, same - LONGEST / 2);
        int to = Math.min(value.length(), from + LONGEST);
        return "%s '%s%s%s'"
                .formatted(name, from > 0 ? ".." : "", value.substring(from, to), to < value.length() ? ".." : "");
    }
}
