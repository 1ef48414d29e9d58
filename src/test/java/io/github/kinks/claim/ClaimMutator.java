package io.github.kinks.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Breaks claim files: bytes, lines, and the tree of keys and values. */
public final class ClaimMutator {
    private static final List<Path> ROOTS =
            List.of(Path.of("validation/claims"), Path.of("src/test/resources/io/github/kinks/cli/corpus"));

    private static final int LONGEST_SEED = 4_000;

    private static final List<String> WORDS = List.of(
            "&a ",
            "*a",
            "!!str ",
            "!x ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "? ",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "#",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u001b",
            "~",
            "null",
            "true",
            ".inf",
            ".nan",
            "-1",
            "0",
            "1e400",
            "1e999999999",
            "0x10",
            "1_0",
            "\\U00110000",
            "\"\\x\"",
            "even",
            "for: {n: odd}\n",
            "id: b\n",
            "expect: PROVED\n",
            "domain: [1, 0]\n",
            "widths: [1000000]",
            "@",
            "`",
            "\r",
            "\u2028",
            "\uD83D\uDCA3");

    private final Random random;
    private final List<byte[]> seeds;

    private ClaimMutator(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** A mutator of the built-in claim files and of the shorter files of the corpus. */
    public static ClaimMutator of(Random random) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    if (Files.size(file) <= LONGEST_SEED) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return new ClaimMutator(random, seeds);
    }

    /** A seed, changed. */
    public byte[] next() {
        byte[] bytes = pick(seeds);
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes);
                case 1 -> cut(bytes);
                case 2 -> joined(bytes, pick(seeds));
                case 3 -> lines(bytes);
                case 4 -> swapped(bytes);
                default -> with(bytes, pick(WORDS).getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : changed[at] ^ 1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] cut(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        return spliced(bytes, from, new byte[0], to);
    }

    private byte[] with(byte[] bytes, byte[] word) {
        int at = random.nextInt(bytes.length + 1);
        return spliced(bytes, at, word, at);
    }

    private byte[] joined(byte[] first, byte[] second) {
        int from = random.nextInt(second.length + 1);
        byte[] part = java.util.Arrays.copyOfRange(second, from, Math.min(second.length, from + random.nextInt(60)));
        return with(first, part);
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    /** Lines doubled, dropped or in another order. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(text(bytes).lines().toList());
        if (lines.isEmpty()) {
            return bytes;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.add(at, pick(lines));
            case 1 -> lines.remove(at);
            default -> Collections.swap(lines, at, random.nextInt(lines.size()));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** One key's value put behind another key. */
    private byte[] swapped(byte[] bytes) {
        List<String> lines = new ArrayList<>(text(bytes).lines().toList());
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(": ")) {
                pairs.add(i);
            }
        }
        if (pairs.size() < 2) {
            return bytes;
        }
        int a = pick(pairs);
        int b = pick(pairs);
        String left = lines.get(a);
        String right = lines.get(b);
        lines.set(a, left.substring(0, left.indexOf(": ")) + right.substring(right.indexOf(": ")));
        lines.set(b, right.substring(0, right.indexOf(": ")) + left.substring(left.indexOf(": ")));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
