package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Verdict;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlTest {

    @Test
    void countsPassedFailedAndSkippedClaims() throws Exception {
        Element suite = parse(Examples.run(
                Examples.proved("a"),
                Examples.refuted("b", Optional.of(Verdict.REFUTED)),
                Examples.refuted("c", Optional.of(Verdict.PROVED)),
                Examples.refuted("d", Optional.empty()),
                Examples.inconclusive("e", Optional.empty()),
                Examples.inconclusive("f", Optional.of(Verdict.PROVED)),
                Examples.inconclusive("g", Optional.of(Verdict.INCONCLUSIVE))));
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("7");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(names(suite, "failure")).containsExactly("c", "d", "f");
        assertThat(names(suite, "skipped")).containsExactly("e", "g");
        assertThat(names(suite, "system-out")).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void tellsWhatFailedAndWhere() throws Exception {
        Element suite = parse(Examples.run(Examples.refuted("c", Optional.of(Verdict.PROVED))));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("the verdict is REFUTED; PROVED was expected");
        assertThat(failure.getAttribute("type")).isEqualTo("REFUTED");
        assertThat(failure.getTextContent()).isEqualTo("at n = 3, T = 1/2: claimed 0.25, actual 0.125, e-value 3.1e45");
        Element testcase = (Element) failure.getParentNode();
        assertThat(testcase.getAttribute("classname")).isEqualTo("kinks");
        assertThat(testcase.getAttribute("time")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("""
                        REFUTED
                        enclosed (contradicts): differs at n = 3
                        simulated (contradicts): 2000000 networks at each of 5 widths
                        """);
    }

    @Test
    void carriesAnyTextAndReplacesWhatXmlCannotHold() throws Exception {
        Finding hostile = Examples.inconclusive(Examples.HOSTILE + "\uD800", Optional.empty());
        assertThat(names(parse(Examples.run(hostile)), "skipped"))
                .containsExactly(Examples.HOSTILE.replace('\u0007', '\uFFFD') + "\uFFFD");
    }

    private static Element parse(Findings run) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JunitXml.of(run))))
                .getDocumentElement();
    }

    private static java.util.List<String> names(Element suite, String child) {
        var found = suite.getElementsByTagName(child);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i).getParentNode()).getAttribute("name"))
                .toList();
    }
}
