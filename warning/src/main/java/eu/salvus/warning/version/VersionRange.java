package eu.salvus.warning.version;

import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.version.Bound.Operator;
import eu.salvus.warning.version.VersionJudgement.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions an advisory means, read once; asking is cheap. The answer is three-valued: what is written on either side often leaves
 * it open, and an open question is never answered by a guess.
 *
 * <p>Constraints join as the vers specification has it: a lower end with the upper end after it is a span, spans and single versions are
 * alternatives, {@code !=} takes one out.
 */
public final class VersionRange {
    /** Schemes of {@code vers:} that name no ecosystem: devices' versions stand under them. */
    private static final Set<String> NO_ECOSYSTEM = Set.of("all", "generic", "intdot", "semver", "unknown", "vls");

    private final String text;
    private final @Nullable Reason fixed;
    private final boolean conditional;
    private final boolean complete;

    /** Whether each end was understood as the version of a device; of a package its ecosystem tells. */
    private final boolean readable;

    private final @Nullable PackageScheme scheme;
    private final List<List<Bound>> alternatives;
    private final List<Bound> excluded;

    /** What a statement of single versions names, word for word: it need not be understood to be found again. */
    private final Set<DeviceVersion> verbatim;

    /** What the same publisher says of the same versions in other words; null when nowhere else. */
    private final @Nullable VersionRange otherwise;

    private VersionRange(
            String text,
            @Nullable Reason fixed,
            RangeText read,
            @Nullable PackageScheme scheme,
            Set<DeviceVersion> verbatim) {
        this.text = text;
        this.otherwise = null;
        this.verbatim = verbatim;
        this.fixed = fixed;
        this.scheme = scheme;
        this.conditional = read.conditional();
        this.complete = read.complete();
        this.readable = read.bounds().stream().allMatch(bound -> bound.version().readable());
        this.alternatives = fixed == null ? alternatives(read.bounds()) : List.of();
        this.excluded = read.bounds().stream()
                .filter(bound -> bound.operator() == Operator.NOT)
                .toList();
    }

    private VersionRange(VersionRange range, boolean complete, @Nullable VersionRange otherwise) {
        this.text = range.text;
        this.fixed = range.fixed;
        this.conditional = range.conditional;
        this.complete = complete;
        this.readable = range.readable;
        this.scheme = range.scheme;
        this.alternatives = range.alternatives;
        this.excluded = range.excluded;
        this.verbatim = range.verbatim;
        this.otherwise = otherwise;
    }

    /** Reads what an advisory says; never fails: what is not understood answers {@link Answer#UNKNOWN}. */
    public static VersionRange of(VersionStatement statement) {
        return switch (statement) {
            case VersionStatement.Unstated() ->
                new VersionRange("", Reason.RANGE_NOT_STATED, RangeText.parse(""), null, Set.of());
            case VersionStatement.Exactly(String text) -> parse(text, verbatim(text));
            case VersionStatement.Range(String text) -> parse(text);
        };
    }

    private static Set<DeviceVersion> verbatim(String text) {
        return Stream.concat(Stream.of(text), Arrays.stream(text.split("\\|")))
                .map(DeviceVersion::stated)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a text as a range. */
    public static VersionRange parse(String text) {
        return parse(text, Set.of());
    }

    /** One that claims to be a single version is read the same way, since many are ranges in truth. */
    private static VersionRange parse(String text, Set<DeviceVersion> verbatim) {
        RangeText read = RangeText.parse(text);
        String name = read.scheme() == null ? "all" : read.scheme();
        boolean device = NO_ECOSYSTEM.contains(name);
        PackageScheme scheme = device ? null : PackageScheme.named(name);
        Reason fixed = null;
        if (read.all()) {
            fixed = read.conditional() ? Reason.UNDER_A_CONDITION : Reason.ALL_VERSIONS;
        } else if (!device && scheme == null) {
            fixed = Reason.OTHER_SCHEME;
        } else if (read.bounds().isEmpty() || !inOrder(read.bounds(), scheme)) {
            fixed = Reason.RANGE_NOT_READ;
        }
        return new VersionRange(text, fixed, read, scheme, verbatim);
    }

    /**
     * This range, where its publisher says of the same versions something else too: a version that only the other holds is left open, for
     * nobody can tell which of the two was meant.
     */
    public VersionRange besides(VersionRange other) {
        return new VersionRange(this, complete, other);
    }

    /** This range, where its publisher may mean more versions than it says: it leaves none out. */
    public VersionRange leavingOpen() {
        return new VersionRange(this, false, otherwise);
    }

    /** Whether every part of it was understood. */
    public boolean understood() {
        return all() || fixed == null && complete && readable && !conditional;
    }

    /**
     * Whether each lower end has an upper end above it, or none: in any other order ("3.0 or later | 2.0 or earlier", "before 2.0 and from 1.5") nobody can
     * tell which belong together.
     */
    private static boolean inOrder(List<Bound> bounds, @Nullable PackageScheme scheme) {
        Bound open = null;
        Bound upper = null;
        boolean parted = false;
        for (Bound bound : bounds) {
            if (bound.operator().lower()) {
                if (upper != null && bound.mayStandBelow(upper, scheme)) {
                    return false;
                }
                open = bound;
                upper = null;
                parted = false;
            } else if (open == null && bound.operator().upper()) {
                upper = bound;
            } else if (open != null && bound.operator() == Operator.EXACTLY) {
                parted = true;
                if (bound.order(open, scheme) != Order.BEFORE) {
                    return false;
                }
            } else if (open != null && bound.operator().upper()) {
                if (parted || !open.mayStandBelow(bound, scheme)) {
                    return false;
                }
                open = null;
            }
        }
        return true;
    }

    private static List<List<Bound>> alternatives(List<Bound> bounds) {
        List<List<Bound>> alternatives = new ArrayList<>();
        Bound open = null;
        for (Bound bound : bounds) {
            if (bound.operator() == Operator.NOT) {
                continue;
            }
            if (open != null) {
                boolean closes = bound.operator().upper();
                alternatives.add(closes ? List.of(open, bound) : List.of(open));
                open = null;
                if (closes) {
                    continue;
                }
            }
            if (bound.operator().lower()) {
                open = bound;
            } else {
                alternatives.add(List.of(bound));
            }
        }
        if (open != null) {
            alternatives.add(List.of(open));
        }
        return List.copyOf(alternatives);
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** Whether anything is said of versions. */
    public boolean stated() {
        return fixed != Reason.RANGE_NOT_STATED;
    }

    /** Whether all versions are meant, so that nobody need know which one is there. */
    public boolean all() {
        return fixed == Reason.ALL_VERSIONS;
    }

    /** Judges a version as an inventory writes it; null is one it does not state. */
    public VersionJudgement judge(@Nullable String version) {
        return judge(DeviceVersion.stated(version), null);
    }

    /**
     * Judges a version.
     *
     * @param version null when the inventory does not state it
     * @param ecosystem of the package, when the asset is one; devices have none
     */
    public VersionJudgement judge(@Nullable DeviceVersion version, @Nullable PackageScheme ecosystem) {
        VersionJudgement judgement = judgeAlone(version, ecosystem);
        boolean contradicted = judgement.answer() == Answer.OUTSIDE
                && otherwise != null
                && otherwise.judgeAlone(version, ecosystem).answer() == Answer.INSIDE;
        return contradicted ? Reason.RANGE_NOT_READ.judgement() : judgement;
    }

    private VersionJudgement judgeAlone(@Nullable DeviceVersion version, @Nullable PackageScheme ecosystem) {
        if (version != null && verbatim.contains(version)) {
            return VersionJudgement.IN_RANGE;
        }
        if (fixed != null) {
            boolean unread = fixed == Reason.RANGE_NOT_READ && version == null;
            return (unread ? Reason.VERSION_NOT_STATED : fixed).judgement();
        }
        if (version == null) {
            return Reason.VERSION_NOT_STATED.judgement();
        }
        if (scheme != null && scheme != ecosystem) {
            return Reason.OTHER_SCHEME.judgement();
        }
        VersionJudgement judgement = alternatives(version, ecosystem);
        for (Bound bound : excluded) {
            judgement = judgement.and(bound.judge(version, ecosystem, scheme != null));
        }
        if (judgement.answer() == Answer.INSIDE && conditional) {
            return Reason.UNDER_A_CONDITION.judgement();
        }
        boolean understood = complete && (readable || ecosystem != null);
        if (judgement.answer() == Answer.OUTSIDE && !understood) {
            return Reason.RANGE_NOT_READ.judgement();
        }
        boolean unread = judgement.answer() == Answer.UNKNOWN && ecosystem == null && !version.readable();
        return unread ? Reason.VERSION_NOT_READ.judgement() : judgement;
    }

    private VersionJudgement alternatives(DeviceVersion version, @Nullable PackageScheme ecosystem) {
        if (alternatives.isEmpty()) {
            return Reason.IN_RANGE.judgement();
        }
        VersionJudgement any = Reason.OUT_OF_RANGE.judgement();
        for (List<Bound> alternative : alternatives) {
            VersionJudgement one = alternative.getFirst().judge(version, ecosystem, scheme != null);
            if (alternative.size() > 1) {
                one = one.and(alternative.getLast().judge(version, ecosystem, scheme != null));
            }
            if (one.answer() == Answer.INSIDE) {
                return one;
            }
            any = any.answer() == Answer.UNKNOWN ? any : one;
        }
        return any;
    }

    @Override
    public String toString() {
        return text;
    }
}
