package io.github.kinks.report;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as a JUnit report in Surefire's schema, one test case a claim. A case fails where the verdict is not the expected
 * one. An INCONCLUSIVE claim never passes: it fails where something else was expected, and counts as skipped where no
 * verdict was, or INCONCLUSIVE itself. The schema wants a time of every case; it is 0, since findings depend on none.
 */
public final class JunitXml {
    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What becomes of a claim's test case. */
    private enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** The report. */
    public static String of(Findings run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml).write(run);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.append('\n').toString();
    }

    private void write(Findings run) throws XMLStreamException {
        List<Finding> findings = run.findings();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        attribute("name", "kinks");
        attribute("tests", Integer.toString(findings.size()));
        attribute("errors", "0");
        attribute("skipped", count(findings, Outcome.SKIPPED));
        attribute("failures", count(findings, Outcome.FAILED));
        line(1);
        xml.writeStartElement("properties");
        property("alpha", Json.text(out -> out.writeNumber(run.suite().alpha())).strip());
        property("seed", Long.toString(run.suite().seed()));
        property("version", run.suite().version());
        line(1);
        xml.writeEndElement();
        for (Finding finding : findings) {
            testcase(finding);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testcase(Finding finding) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        attribute("name", finding.claim());
        attribute("classname", "kinks");
        attribute("time", "0");
        Outcome outcome = outcome(finding);
        String message =
                "the verdict is %s; %s was expected".formatted(finding.verdict(), FindingsText.expectation(finding));
        if (outcome == Outcome.FAILED) {
            line(2);
            xml.writeStartElement("failure");
            attribute("message", message);
            attribute("type", finding.verdict().name());
            finding.counterexample().ifPresent(c -> characters(FindingsText.counterexample(c)));
            xml.writeEndElement();
        } else if (outcome == Outcome.SKIPPED) {
            line(2);
            xml.writeStartElement("skipped");
            attribute("message", "the verdict is INCONCLUSIVE");
            xml.writeEndElement();
        }
        line(2);
        xml.writeStartElement("system-out");
        characters(evidence(finding));
        xml.writeEndElement();
        line(1);
        xml.writeEndElement();
    }

    private static Outcome outcome(Finding finding) {
        if (finding.verdict() == Verdict.INCONCLUSIVE) {
            boolean other =
                    finding.expected().filter(e -> e != Verdict.INCONCLUSIVE).isPresent();
            return other ? Outcome.FAILED : Outcome.SKIPPED;
        }
        return finding.asExpected() ? Outcome.PASSED : Outcome.FAILED;
    }

    private static String count(List<Finding> findings, Outcome outcome) {
        return Long.toString(
                findings.stream().filter(f -> outcome(f) == outcome).count());
    }

    private static String evidence(Finding finding) {
        return finding.verdict() + "\n"
                + finding.evidence().stream().map(JunitXml::line).collect(Collectors.joining())
                + MutationText.sentence(finding).map(s -> s + "\n").orElse("");
    }

    private static String line(Evidence evidence) {
        String holds = evidence.holds().map(h -> h ? "holds" : "contradicts").orElse("not settled");
        return "%s (%s): %s\n".formatted(FindingsJson.word(evidence.kind()), holds, evidence.summary());
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value).replaceAll("\\s", " "));
    }

    private void characters(String text) {
        try {
            xml.writeCharacters(legal(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** {@code text} with what XML 1.0 cannot hold, even escaped, replaced. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean fine = c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            legal.appendCodePoint(fine ? c : 0xFFFD);
        });
        return legal.toString();
    }
}
