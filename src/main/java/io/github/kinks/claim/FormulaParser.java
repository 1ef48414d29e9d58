package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaLexer.Kind;
import io.github.kinks.claim.FormulaLexer.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads formulas in Symja's (Mathematica's) syntax. The grammar is the security wall: numbers, {@code + - * / ^ ! !!},
 * the functions of {@link Formula.Function}, {@code Pi}, {@code E}, {@code Piecewise} with comparisons, {@code Sum} and
 * {@code Product} over {@code {i, a, b}}, and the variables below. Everything else is refused with its place.
 *
 * <pre>
 * expression := term (('+' | '-') term)*
 * term       := signed (('*' | '/' | nothing) signed)*       nothing between factors multiplies
 * signed     := ('-' | '+') signed | power
 * power      := postfix ('^' signed)?                        groups to the right
 * postfix    := primary ('!' | '!!')*
 * primary    := number | name | name '[' arguments ']' | '(' expression ')'
 * </pre>
 */
public final class FormulaParser {
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private final Deque<String> bound = new ArrayDeque<>();
    private int next;
    private int depth;
    private int repeated;

    private FormulaParser(String text, Collection<String> names) {
        this.tokens = FormulaLexer.tokens(text);
        bound.addAll(names);
    }

    /**
     * The formula that {@code text} says.
     *
     * @throws FormulaException if it says none, with the offset of the fault
     */
    public static Formula parse(String text) {
        return parse(text, List.of());
    }

    /** {@link #parse(String)} with further names for variables. */
    static Formula parse(String text, Collection<String> names) {
        Formula formula = new FormulaParser(text, names).whole();
        String printed = formula.toString();
        if (!printed.equals(text)) {
            // what is read must be readable again where it is printed, which takes a little more room
            try {
                new FormulaParser(printed, names).whole();
            } catch (FormulaException e) {
                throw new FormulaException("written out in full, " + e.getMessage(), 0);
            }
        }
        return formula;
    }

    private Formula whole() {
        Formula formula = expression();
        Token rest = peek();
        if (rest.kind() != Kind.END) {
            throw new FormulaException("unexpected '" + rest.text() + "' after the formula", rest.offset());
        }
        return formula;
    }

    private Formula expression() {
        Formula left = term();
        while (peek().is("+") || peek().is("-")) {
            left = take().is("+") ? left.plus(term()) : left.minus(term());
        }
        return left;
    }

    private Formula term() {
        Formula left = signed();
        while (true) {
            if (peek().is("*")) {
                take();
                left = left.times(signed());
            } else if (peek().is("/")) {
                take();
                left = FormulaNumbers.quotient(left, signed());
            } else if (startsPrimary(peek())) {
                left = left.times(power());
            } else {
                return left;
            }
        }
    }

    private Formula signed() {
        if (peek().is("-")) {
            take();
            deeper();
            Formula operand = signed();
            depth--;
            return operand instanceof Formula.Rational f
                    ? Formula.number(f.value().negate())
                    : operand.negate();
        } else if (peek().is("+")) {
            take();
            deeper();
            Formula operand = signed();
            depth--;
            return operand;
        }
        return power();
    }

    private Formula power() {
        Formula base = postfix();
        if (!peek().is("^")) {
            return base;
        }
        take();
        deeper();
        Formula exponent = signed();
        depth--;
        return base.power(exponent);
    }

    private Formula postfix() {
        Formula operand = primary();
        int outside = depth;
        while (peek().is("!") || peek().is("!!")) {
            operand = Formula.call(take().is("!") ? Function.FACTORIAL : Function.FACTORIAL2, operand);
            deeper();
        }
        depth = outside;
        return operand;
    }

    private Formula primary() {
        Token token = take();
        if (token.kind() == Kind.NUMBER) {
            return Formula.number(FormulaNumbers.decimal(token.text()));
        } else if (token.is("(")) {
            deeper();
            Formula inner = expression();
            depth--;
            expect(")");
            return inner;
        } else if (token.kind() == Kind.NAME) {
            return peek().is("[") ? application(token) : named(token);
        } else if (token.kind() == Kind.END) {
            throw new FormulaException(
                    "the formula ends where a number, variable or function is wanted", token.offset());
        }
        throw new FormulaException(
                "unexpected '" + token.text() + "' where a number, variable or function is wanted", token.offset());
    }

    private Formula named(Token token) {
        return FormulaNames.variable(token.text(), bound)
                .orElseThrow(() -> new FormulaException(FormulaNames.unknown(token.text()), token.offset()));
    }

    private Formula application(Token name) {
        expect("[");
        deeper();
        Formula result = switch (name.text()) {
            case "Piecewise" -> piecewise();
            case "Sum" -> iterated(Fold.SUM);
            case "Product" -> iterated(Fold.PRODUCT);
            default -> call(name);
        };
        depth--;
        expect("]");
        return result;
    }

    private Formula call(Token name) {
        Function function = Function.of(name.text())
                .orElseThrow(() -> new FormulaException(FormulaNames.notAllowed(name.text()), name.offset()));
        List<Formula> arguments = new ArrayList<>();
        if (!peek().is("]")) {
            arguments.add(expression());
            while (peek().is(",")) {
                take();
                arguments.add(expression());
            }
        }
        if (arguments.size() != function.arity()) {
            throw new FormulaException(
                    "%s takes %d argument%s, not %d"
                            .formatted(function, function.arity(), function.arity() == 1 ? "" : "s", arguments.size()),
                    name.offset());
        }
        return new Formula.Call(function, arguments);
    }

    /** The body is read before its index is known, so it is read twice: once to find the index, once in its scope. */
    private Formula iterated(Fold fold) {
        int bodyStart = next;
        skipToComma();
        expect(",");
        expect("{");
        Token index = take();
        if (index.kind() != Kind.NAME || FormulaNames.isReserved(index.text())) {
            throw new FormulaException(
                    "the index of " + fold.symbol() + " must be a name of its own, as in {i, 1, n}", index.offset());
        }
        expect(",");
        Formula from = expression();
        expect(",");
        Formula to = expression();
        expect("}");
        int end = next;

        next = bodyStart;
        bound.push(index.text());
        Formula body = expression();
        bound.pop();
        if (!peek().is(",")) {
            throw new FormulaException("unexpected '" + peek().text() + "' in " + fold.symbol(), peek().offset());
        }
        next = end;
        return new Iterated(fold, body, index.text(), from, to);
    }

    private void skipToComma() {
        int open = 0;
        while (peek().kind() != Kind.END && !(open == 0 && (peek().is(",") || peek().is("]")))) {
            Token token = take();
            if (token.is("(") || token.is("[") || token.is("{")) {
                open++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                open--;
            }
        }
    }

    private Formula piecewise() {
        expect("{");
        List<Piecewise.Case> cases = new ArrayList<>();
        do {
            expect("{");
            Formula value = expression();
            expect(",");
            cases.add(new Piecewise.Case(value, condition()));
            expect("}");
        } while (takeIf(","));
        expect("}");
        Formula otherwise = takeIf(",") ? expression() : Formula.number(0);
        return new Piecewise(cases, otherwise);
    }

    private Condition condition() {
        if (peek().kind() == Kind.NAME && peek().text().equals("True")) {
            take();
            return new Condition(List.of());
        }
        List<Comparison> comparisons = new ArrayList<>();
        do {
            Formula left = expression();
            Optional<Relation> relation = Relation.of(peek().text());
            if (relation.isEmpty()) {
                throw new FormulaException("a comparison is wanted here: <, <=, ==, >= or >", peek().offset());
            }
            while (relation.isPresent()) {
                take();
                int start = next;
                int before = repeated;
                Formula right = expression();
                comparisons.add(new Comparison(left, relation.get(), right));
                left = right;
                relation = Relation.of(peek().text());
                if (relation.isPresent()) {
                    repeat(next - start + repeated - before);
                }
            }
        } while (takeIf("&&"));
        return new Condition(comparisons);
    }

    /** In a chain a < b < c the tree holds b twice, and chains within b four times: what is short to write may be huge. */
    private void repeat(int count) {
        repeated += count;
        if (repeated > FormulaLexer.MOST_TOKENS) {
            throw new FormulaException(
                    "chained comparisons repeat more than " + FormulaLexer.MOST_TOKENS + " names, numbers and signs",
                    peek().offset());
        }
    }

    private static boolean startsPrimary(Token token) {
        return token.kind() == Kind.NUMBER || token.kind() == Kind.NAME || token.is("(");
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new FormulaException("the formula is nested more than " + DEEPEST + " deep", peek().offset());
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    private boolean takeIf(String symbol) {
        if (!peek().is(symbol)) {
            return false;
        }
        take();
        return true;
    }

    private void expect(String symbol) {
        Token token = take();
        if (!token.is(symbol)) {
            String found = token.kind() == Kind.END ? "the formula ends" : "'" + token.text() + "' stands";
            throw new FormulaException(found + " where '" + symbol + "' is wanted", token.offset());
        }
    }
}
