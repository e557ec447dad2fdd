package eu.salvus.warning.version;

import eu.salvus.warning.version.Bound.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ranges in English: "prior to 2.0", "1.5 and prior", "2.5 through 3.11", "4.20, 4.20 SR1 and 4.30". */
final class Phrase {
    private static final String BEFORE_WORD = "(?:prior to|before|earlier than|lower than|older than|less than|below)";
    private static final String LATER_WORD = "(?:after|later than|newer than|higher than|greater than|above)";
    private static final String VERSIONS = "(?: (?:versions?|releases?|revisions?|builds))?";
    private static final List<Rule> RULES = List.of(
            new Rule(BEFORE_WORD + VERSIONS + " (.+)", Operator.BELOW),
            new Rule("(?:up to|through)(?:,? and including|,? including)?" + VERSIONS + " (.+)", Operator.UP_TO),
            new Rule(LATER_WORD + VERSIONS + " (.+)", Operator.ABOVE),
            new Rule("(?:starting with|starting from|since|from)" + VERSIONS + " (.+)", Operator.FROM),
            new Rule(
                    "(.+?),? (?:and|or)(?: all)? (?:prior|previous|earlier|below|lower|older|before|under)" + VERSIONS,
                    Operator.UP_TO),
            new Rule(
                    "(.+?),? (?:and|or)(?: all)? (?:later|newer|above|higher|greater|up|onwards?|after)" + VERSIONS,
                    Operator.FROM));
    private static final Pattern JOINED = Pattern.compile(" ?, ?(?:and |or )?| (?:and|or|&) ");
    private static final Pattern SPAN =
            Pattern.compile("(?s)\\A(?:from |between )?(.+?) (?:to|up to|through|thru)" + VERSIONS + " (.+)\\z");

    private record Rule(Pattern pattern, Operator operator) {
        Rule(String pattern, Operator operator) {
            this(Pattern.compile("(?s)\\A" + pattern + "\\z"), operator);
        }
    }

    private Phrase() {}

    /** What it looks for. */
    static Stream<Pattern> rules() {
        return RULES.stream().map(Rule::pattern);
    }

    /** The ends it names; empty when it is not surely understood. */
    static List<Bound> read(String text) {
        Bound single = RangeText.bound(Operator.EXACTLY, text);
        if (single != null) {
            return List.of(single);
        }
        for (Rule rule : RULES) {
            Matcher match = rule.pattern().matcher(text);
            if (match.matches()) {
                Bound bound = RangeText.bound(rule.operator(), match.group(1));
                if (bound != null) {
                    return List.of(bound);
                }
            }
        }
        List<Bound> span = span(text);
        return span.isEmpty() ? list(text) : span;
    }

    private static List<Bound> span(String text) {
        Matcher match = SPAN.matcher(text);
        if (!match.matches()) {
            return List.of();
        }
        Bound from = RangeText.bound(Operator.FROM, match.group(1));
        Bound to = RangeText.bound(Operator.UP_TO, match.group(2));
        return from == null || to == null || !alike(from, to) ? List.of() : List.of(from, to);
    }

    /** The versions of a list; where one is short for another ("1.0.1 and 2"), they are none. */
    private static List<Bound> list(String text) {
        List<Bound> bounds = new ArrayList<>();
        Bound fullest = null;
        for (String version : JOINED.split(text)) {
            Bound bound = RangeText.bound(Operator.EXACTLY, version.strip());
            if (bound == null || fullest != null && !alike(fullest, bound)) {
                return List.of();
            }
            fullest = bound;
            bounds.add(bound);
        }
        return bounds;
    }

    /** Whether the second is written as fully as the first. */
    private static boolean alike(Bound first, Bound second) {
        return second.version().parts() >= first.version().parts()
                && second.version().beginsLike(first.version());
    }
}
