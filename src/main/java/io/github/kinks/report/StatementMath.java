package io.github.kinks.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the LaTeX of a claim's statement into a document only if it is plain mathematics. A statement comes from whoever
 * wrote the claim file, and TeX can read files and redefine itself; so commands are on a list, braces and environments are
 * balanced, and nothing changes what a character means. What passes may still be ill-formed mathematics.
 */
final class StatementMath {
    private static final Pattern TOKEN =
            Pattern.compile("\\\\([A-Za-z]+|.)|\\^\\^|[{}$#%&~\"`]|[^\\x20-\\x7E]", Pattern.DOTALL);
    private static final Pattern ENVIRONMENT = Pattern.compile("\\{(cases|matrix|pmatrix|aligned)\\}");

    /** Commands that take no part in anything but setting mathematics. */
    private static final Set<String> COMMANDS = Set.of(
            ("alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi"
                            + " varphi chi psi omega Gamma Delta Theta Lambda Pi Sigma Phi Psi Omega"
                            + " frac dfrac tfrac binom sqrt sum prod int lim min max sup inf log ln exp sin cos tan"
                            + " arctan arcsin arccos operatorname Pr ell"
                            + " mathbb mathrm mathcal mathbf mathit text textstyle displaystyle overline bar hat tilde"
                            + " overset underset underbrace left right bigl bigr Bigl Bigr lvert rvert lVert rVert"
                            + " lfloor rfloor lceil rceil langle rangle mid vert Vert"
                            + " le leq ge geq ne neq sim approx equiv propto in notin subset cup cap setminus to"
                            + " mapsto implies iff Rightarrow rightarrow infty partial nabla forall exists"
                            + " cdot times pm mp circ star dots ldots cdots quad qquad colon prime")
                    .split(" "));

    /** Commands of one character: spaces, braces, and the norm's bar. */
    private static final String SYMBOLS = ",;:! {}|";

    private final String source;
    private final Deque<String> open = new ArrayDeque<>();

    private StatementMath(String source) {
        this.source = source;
    }

    /** The statement for math mode on one line, if it is plain mathematics and says something. */
    static Optional<String> of(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return !line.isEmpty() && new StatementMath(line).isPlain() ? Optional.of(line) : Optional.empty();
    }

    private boolean isPlain() {
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String command = token.group(1);
            boolean fine = command == null ? character(token.group()) : command(command, token.end());
            if (!fine) {
                return false;
            }
        }
        return open.isEmpty() && !source.endsWith("\\");
    }

    private boolean character(String c) {
        switch (c) {
            case "{" -> open.push("{");
            case "}" -> {
                return closes("{");
            }
            case "&" -> {
                return inEnvironment();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean command(String name, int end) {
        if (name.equals("begin") || name.equals("end")) {
            Matcher environment = ENVIRONMENT.matcher(source).region(end, source.length());
            if (!environment.lookingAt()) {
                return false;
            }
            if (name.equals("end")) {
                return closes(environment.group(1));
            }
            open.push(environment.group(1));
            return true;
        } else if (name.equals("left")) {
            open.push("left");
        } else if (name.equals("right")) {
            return closes("left");
        } else if (name.equals("\\")) {
            return inEnvironment();
        }
        return COMMANDS.contains(name) || (name.length() == 1 && SYMBOLS.contains(name));
    }

    private boolean closes(String opened) {
        return !open.isEmpty() && open.pop().equals(opened);
    }

    private boolean inEnvironment() {
        return !open.isEmpty() && !open.peek().equals("{") && !open.peek().equals("left");
    }
}
