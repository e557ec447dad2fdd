package eu.salvus.mal.time;

/** How long a possible step takes, in the unit of its language: a number, a draw, or arithmetic over them. */
public sealed interface Effort {

    /** A number. */
    record Constant(double value) implements Effort {
        @Override
        public String toString() {
            return Numbers.text(value);
        }
    }

    /** A draw from a law; every draw in an expression is independent of the others. */
    record Draw(Distribution distribution) implements Effort {
        @Override
        public String toString() {
            return distribution.toString();
        }
    }

    /** Two efforts combined. */
    record Operation(Operator operator, Effort left, Effort right) implements Effort {
        @Override
        public String toString() {
            return "(" + left + " " + operator.symbol() + " " + right + ")";
        }
    }

    /** The arithmetic of MAL. */
    enum Operator {
        ADDITION('+'),
        SUBTRACTION('-'),
        MULTIPLICATION('*'),
        DIVISION('/'),
        EXPONENTIATION('^');

        private final char symbol;

        Operator(char symbol) {
            this.symbol = symbol;
        }

        public char symbol() {
            return symbol;
        }

        double apply(double left, double right) {
            return switch (this) {
                case ADDITION -> left + right;
                case SUBTRACTION -> left - right;
                case MULTIPLICATION -> left * right;
                case DIVISION -> left / right;
                case EXPONENTIATION -> StrictMath.pow(left, right);
            };
        }
    }
}
