package io.github.kinks.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * A formula as a tree. The node types are the allow-list: what has no node here cannot be said in a claim, so a formula
 * can compute a number and nothing else. {@code toString} prints Symja's (Mathematica's) input form, which
 * {@link FormulaParser} reads back to an equal tree.
 */
public sealed interface Formula extends Serializable {

    /** An exact rational number. Negative numbers print in parentheses where needed. */
    record Rational(BigFraction value) implements Formula {
        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** One of the two named real constants. */
    enum Constant implements Formula {
        /** The circle's constant. */
        PI("Pi"),
        /** Euler's number. */
        E("E");

        private final String symbol;

        Constant(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /** A free variable or a bound index. */
    record Variable(String name) implements Formula {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code -operand}. */
    record Negate(Formula operand) implements Formula {
        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** The four operations and the power. */
    record Binary(Operator operator, Formula left, Formula right) implements Formula {
        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** A function of the allow-list applied to as many arguments as it takes. */
    record Call(Function function, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(function + " takes " + function.arity() + " argument(s)");
            }
        }

        /** The first argument. */
        public Formula argument() {
            return arguments.get(0);
        }

        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** {@code Piecewise[{{v1, c1}, ..}, otherwise]}: the value of the first case whose condition holds. */
    record Piecewise(List<Case> cases, Formula otherwise) implements Formula {
        public Piecewise {
            cases = List.copyOf(cases);
        }

        /** One value and the condition under which it is taken. */
        public record Case(Formula value, Condition condition) implements Serializable {}

        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** {@code Sum[body, {index, from, to}]} or {@code Product[..]}; empty when {@code to < from}. */
    record Iterated(Fold fold, Formula body, String index, Formula from, Formula to) implements Formula {
        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** A conjunction of comparisons; the empty one is {@code True}. */
    record Condition(List<Comparison> comparisons) implements Serializable {
        public Condition {
            comparisons = List.copyOf(comparisons);
        }

        @Override
        public String toString() {
            return FormulaPrinter.print(this);
        }
    }

    /** {@code left relation right}. */
    record Comparison(Formula left, Relation relation, Formula right) implements Serializable {}

    /** The order relations that a condition may use. */
    enum Relation {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        EQUAL("=="),
        GREATER_OR_EQUAL(">="),
        GREATER(">");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /** Whether the relation holds between two numbers whose comparison has the given sign. */
        public boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case LESS_OR_EQUAL -> sign <= 0;
                case EQUAL -> sign == 0;
                case GREATER_OR_EQUAL -> sign >= 0;
                case GREATER -> sign > 0;
            };
        }

        /** The relation as it is written. */
        public String symbol() {
            return symbol;
        }

        /** The relation written as {@code symbol}, if there is one. */
        public static Optional<Relation> of(String symbol) {
            return List.of(values()).stream()
                    .filter(r -> r.symbol.equals(symbol))
                    .findFirst();
        }
    }

    /** The infix operators, with their binding strength. */
    enum Operator {
        ADD("+", 1),
        SUBTRACT("-", 1),
        MULTIPLY("*", 2),
        DIVIDE("/", 2),
        POWER("^", 4);

        private final String symbol;
        private final int precedence;

        Operator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /** The operator as it is written. */
        public String symbol() {
            return symbol;
        }

        int precedence() {
            return precedence;
        }
    }

    /** The functions of the allow-list, under Symja's names. */
    enum Function {
        SQRT("Sqrt", 1),
        ABS("Abs", 1),
        EXP("Exp", 1),
        LOG("Log", 1),
        ARCTAN("ArcTan", 1),
        GAMMA("Gamma", 1),
        BETA("Beta", 2),
        BINOMIAL("Binomial", 2),
        POCHHAMMER("Pochhammer", 2),
        FACTORIAL("Factorial", 1),
        FACTORIAL2("Factorial2", 1),
        /** The regularised incomplete beta function {@code I_x(a, b)} for 0 <= x <= 1 and positive a and b. */
        BETA_REGULARIZED("BetaRegularized", 3),
        /** The error function. */
        ERF("Erf", 1),
        /** Owen's function {@code T(h, a)}, the integral of {@code Exp[-h^2(1+x^2)/2]/(2 Pi (1+x^2))} over x from 0 to a. */
        OWEN_T("OwenT", 2);

        private final String symbol;
        private final int arity;

        Function(String symbol, int arity) {
            this.symbol = symbol;
            this.arity = arity;
        }

        /** The function's name as it is written. */
        public String symbol() {
            return symbol;
        }

        /** The number of arguments that it takes. */
        public int arity() {
            return arity;
        }

        /** The function of that name, if it is on the allow-list. */
        public static Optional<Function> of(String name) {
            return List.of(values()).stream().filter(f -> f.symbol.equals(name)).findFirst();
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /** The two iterated operations. */
    enum Fold {
        SUM("Sum"),
        PRODUCT("Product");

        private final String symbol;

        Fold(String symbol) {
            this.symbol = symbol;
        }

        /** The name as it is written. */
        public String symbol() {
            return symbol;
        }
    }

    /** The whole number {@code value}. */
    static Formula number(long value) {
        return new Rational(new BigFraction(value));
    }

    /** The fraction {@code numerator/denominator}. */
    static Formula number(long numerator, long denominator) {
        return new Rational(new BigFraction(numerator, denominator));
    }

    /** The exact number {@code value}. */
    static Formula number(BigFraction value) {
        return new Rational(value);
    }

    /** The variable {@code name}. */
    static Formula variable(String name) {
        return new Variable(name);
    }

    /** {@code function[arguments]}. */
    static Formula call(Function function, Formula... arguments) {
        return new Call(function, List.of(arguments));
    }

    /** {@code Sum[body, {index, from, to}]}. */
    static Formula sum(Formula body, String index, Formula from, Formula to) {
        return new Iterated(Fold.SUM, body, index, from, to);
    }

    /** {@code this + other}. */
    default Formula plus(Formula other) {
        return new Binary(Operator.ADD, this, other);
    }

    /** {@code this - other}. */
    default Formula minus(Formula other) {
        return new Binary(Operator.SUBTRACT, this, other);
    }

    /** {@code this * other}. */
    default Formula times(Formula other) {
        return new Binary(Operator.MULTIPLY, this, other);
    }

    /** {@code this / other}. */
    default Formula over(Formula other) {
        return new Binary(Operator.DIVIDE, this, other);
    }

    /** {@code this ^ exponent}. */
    default Formula power(Formula exponent) {
        return new Binary(Operator.POWER, this, exponent);
    }

    /** {@code -this}. */
    default Formula negate() {
        return new Negate(this);
    }

    /** The names of the free variables, sorted; bound indices are not among them. */
    default Set<String> variables() {
        Set<String> names = new TreeSet<>();
        FormulaTree.collectVariables(this, names);
        return names;
    }

    /** This formula with every free {@code name} replaced; bound indices are renamed where they would capture. */
    default Formula substitute(String name, Formula value) {
        return FormulaTree.substitute(this, name, value);
    }

    /** The number of nodes of the tree. */
    default int size() {
        return 1 + FormulaTree.children(this).stream().mapToInt(Formula::size).sum();
    }
}
