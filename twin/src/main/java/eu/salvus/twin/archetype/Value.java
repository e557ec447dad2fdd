package eu.salvus.twin.archetype;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * A value and where it comes from.
 *
 * @param raw a {@link Double}, a {@link String}, a {@link Boolean}, a {@link LocalDate} or {@link #NOTHING}
 */
record Value(Object raw, Sources sources) {
    /** Stands for what is left unknown: the property that has it is not written. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "nothing";
        }
    };

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double EXACT = 1e15;

    static Value of(Object raw) {
        return new Value(raw, Sources.NONE);
    }

    double number() {
        if (raw instanceof Double number) {
            return number;
        }
        throw new ContentException("`" + raw + "` is no number");
    }

    boolean truth() {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        throw new ContentException("`" + raw + "` is neither true nor false");
    }

    /** As it is written: whole numbers in full, others with four significant digits. */
    String text() {
        if (!(raw instanceof Double number)) {
            return raw.toString();
        }
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString(number.longValue());
        }
        return new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
    }
}
