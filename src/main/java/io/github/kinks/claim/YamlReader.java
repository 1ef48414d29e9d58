package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document of plain data. What could build objects, share nodes or exhaust memory is refused before a
 * tree exists: tags, anchors and aliases, deep nesting, long texts, a second document.
 */
final class YamlReader {
    /** The longest text that is read, in characters. */
    static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 20;

    private static final Pattern STARTS_WITH_SIGN = Pattern.compile("cannot start any token|chomping or indentation");

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^%YAML");

    private static final Pattern NO_CHARACTER = Pattern.compile("\\\\U(?!000|0010)");

    private final Problems problems;
    private final String kind;
    private final String keys;
    private final LoadSettings settings = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(LONGEST + 1)
            .build();

    private YamlReader(Problems problems, String kind, String keys) {
        this.problems = problems;
        this.kind = kind;
        this.keys = keys;
    }

    /** The claim's document in {@code text}; empty, with the problem recorded, where there is none. */
    static Optional<Yaml> read(String text, Problems problems) {
        return read(text, problems, "claim", "id, model and claim");
    }

    /** The same for a document of another kind, which has at least the {@code keys}. */
    static Optional<Yaml> read(String text, Problems problems, String kind, String keys) {
        if (text.length() > LONGEST) {
            problems.add(0, "", "the file is too long: at most " + LONGEST + " characters are read");
            return Optional.empty();
        }
        return new YamlReader(problems, kind, keys).document(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<Yaml> document(String text) {
        try {
            if (!admits(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(1, "", "the file is empty; a " + kind + " has at least " + keys);
            }
            return root.map(this::convert);
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            problems.add(line, "", "not a text: it contains the character U+%04X".formatted(e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : " " + e.getContext();
            // the library shows the character that it stumbles over as it is
            String problem = Problems.visible(e.getProblem() + context);
            problems.add(line(e.getProblemMark()), "", "not valid YAML: " + problem + hint(e.getProblem()));
        } catch (YamlVersionException e) {
            problems.add(
                    lineOf(DIRECTIVE, text),
                    "",
                    "written for YAML %d.%d; 1.2 is read, and a file need not say so"
                            .formatted(
                                    e.getSpecVersion().getMajor(),
                                    e.getSpecVersion().getMinor()));
        } catch (YamlEngineException e) {
            problems.add(
                    0,
                    "",
                    "not valid YAML: "
                            + Problems.visible(String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
        } catch (IllegalArgumentException e) {
            // the library turns the digits into a character without looking
            problems.add(
                    lineOf(NO_CHARACTER, text),
                    "",
                    "not valid YAML: an escape that stands for no character; the last one is \\U0010FFFF");
        }
        return Optional.empty();
    }

    private boolean admits(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            Optional<String> refused = refusal(event);
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                refused = Optional.of("a second document starts here; a file holds one " + kind);
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                refused = Optional.of("nested more than " + DEEPEST + " deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (refused.isPresent()) {
                problems.add(line(event.getStartMark()), "", refused.get());
                return false;
            }
        }
        return true;
    }

    private static Optional<String> refusal(Event event) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent e && e.getAnchor().isPresent())) {
            return Optional.of("anchors (&name) and aliases (*name) are not allowed; write the value out or quote it");
        }
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent e) {
            if (e.isPlain() && e.getValue().equals("<<")) {
                return Optional.of("merge keys (<<) are not allowed; write the keys out");
            }
            tag = e.getTag();
        } else if (event instanceof CollectionStartEvent e) {
            tag = e.getTag();
        }
        return tag.map(t -> "the tag " + Problems.quote(t) + " is not allowed; claims hold plain data");
    }

    private Yaml convert(Node node) {
        int line = line(node.getStartMark());
        if (node instanceof MappingNode map) {
            return mapping(line, map);
        } else if (node instanceof SequenceNode list) {
            List<Yaml> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(convert(item)));
            return new Yaml.Sequence(line, items);
        }
        return new Yaml.Scalar(line, ((ScalarNode) node).getValue(), type(node.getTag()));
    }

    private Yaml mapping(int line, MappingNode map) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            int at = line(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "", "a key must be a single word, not a list or a map");
                continue;
            }
            Integer first = lines.putIfAbsent(key.getValue(), at);
            if (first == null) {
                entries.put(key.getValue(), convert(entry.getValueNode()));
            } else {
                problems.add(
                        at,
                        "",
                        "the key %s stands twice, first on line %d; keep one"
                                .formatted(Problems.quote(key.getValue()), first));
            }
        }
        return new Yaml.Mapping(line, entries, lines);
    }

    private static Yaml.Type type(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Yaml.Type.NUMBER;
        } else if (tag.equals(Tag.BOOL)) {
            return Yaml.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Yaml.Type.NULL : Yaml.Type.TEXT;
    }

    private static String hint(String problem) {
        if (problem.contains("TAB")) {
            return "; indent with spaces";
        } else if (problem.contains("mapping values are not allowed")) {
            return "; put a text that contains ': ' in quotes, or indent the line like those around it";
        }
        return STARTS_WITH_SIGN.matcher(problem).find()
                ? "; put a text that begins with a sign such as > in quotes"
                : "";
    }

    /** The line of the first match; 0 where there is none. */
    private static int lineOf(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? 1
                        + (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }
}
