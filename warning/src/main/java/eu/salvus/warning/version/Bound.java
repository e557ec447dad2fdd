package eu.salvus.warning.version;

import eu.salvus.warning.version.VersionJudgement.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range, or a single version.
 *
 * @param operator how a version must stand to it
 * @param text as written, without wildcards
 * @param version the same, read
 * @param family whether any version that begins so stands at this end ({@code 14.1.x})
 */
record Bound(Operator operator, String text, DeviceVersion version, boolean family) {
    enum Operator {
        BELOW,
        UP_TO,
        EXACTLY,
        FROM,
        ABOVE,
        NOT;

        boolean upper() {
            return this == BELOW || this == UP_TO;
        }

        boolean lower() {
            return this == FROM || this == ABOVE;
        }
    }

    /** Which of two ends comes first. */
    Order order(Bound other, @Nullable PackageScheme scheme) {
        return scheme == null ? version.compare(other.version) : scheme.compare(text, other.text);
    }

    /** Whether this lower end may belong to an upper one: not where it is surely above it. */
    boolean mayStandBelow(Bound upper, @Nullable PackageScheme scheme) {
        if (upper.family && version.refines(upper.version)) {
            return true;
        }
        Order order = order(upper, scheme);
        boolean bothMeant = operator == Operator.FROM && upper.operator == Operator.UP_TO;
        return order != Order.AFTER && (order != Order.SAME || bothMeant);
    }

    /**
     * Judges a version.
     *
     * @param scheme by which the versions of the asset count; null for a device
     * @param exact whether the range counts by it too, so that 2.3 is 2.3.0 and no family
     */
    VersionJudgement judge(DeviceVersion asked, @Nullable PackageScheme scheme, boolean exact) {
        boolean finer = asked.refines(version);
        if (family && finer && (scheme == null ? asked.readable() : scheme.reads(asked.text()))) {
            return reason(Order.SAME, false, false).judgement();
        }
        if (scheme != null) {
            boolean loose = !exact || !scheme.sayAsMuch(asked.text(), text);
            Order order = scheme.compare(asked.text(), text);
            boolean coarser = loose && order != Order.SAME && version.refines(asked);
            return reason(order, loose && finer, coarser).judgement();
        }
        if (operator == Operator.EXACTLY && asked.differs(version)) {
            return Reason.OUT_OF_RANGE.judgement();
        }
        return reason(asked.compare(version), finer, version.refines(asked)).judgement();
    }

    /**
     * A version that says more or less than this end is never called outside, save below a bound that is itself excluded: 2.3.1 is not
     * below 2.3, but "up to 2.3" may mean it. One that says less may be any that begins so, zeros or not: 2 may be 2.0 or 2.1.
     */
    private Reason reason(Order order, boolean finer, boolean coarser) {
        if (order == Order.UNKNOWN) {
            return finer || coarser ? Reason.FINER_OR_COARSER : Reason.NOT_COMPARABLE;
        }
        boolean inside = switch (operator) {
            case BELOW -> order == Order.BEFORE;
            case UP_TO -> order != Order.AFTER;
            case EXACTLY -> order == Order.SAME;
            case FROM -> order != Order.BEFORE;
            case ABOVE -> order == Order.AFTER;
            case NOT -> order != Order.SAME;
        };
        boolean differsInDetail = coarser || finer && order != Order.SAME;
        if (operator == Operator.NOT && differsInDetail) {
            return Reason.FINER_OR_COARSER;
        }
        if (inside) {
            boolean surely = !coarser || order == Order.SAME && operator == Operator.FROM;
            return surely ? Reason.IN_RANGE : Reason.IN_RANGE_AS_FAR_AS_SAID;
        }
        return differsInDetail && operator != Operator.BELOW ? Reason.FINER_OR_COARSER : Reason.OUT_OF_RANGE;
    }
}
