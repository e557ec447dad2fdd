package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.Suggestion;
import eu.salvus.mal.language.Syntax.Arithmetic;
import eu.salvus.mal.language.Syntax.Law;
import eu.salvus.mal.language.Syntax.Time;
import eu.salvus.mal.time.Distribution;
import eu.salvus.mal.time.Distribution.Form;
import eu.salvus.mal.time.Effort;
import eu.salvus.mal.time.Effort.Operator;
import eu.salvus.mal.time.Range;
import eu.salvus.mal.time.StepTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns written times into laws. Whatever is not a time is a problem, never zero. */
final class TimeAnalyzer {
    private static final Map<String, Form> FORMS = Map.of(
            "Zero", Form.ZERO,
            "Infinity", Form.INFINITY,
            "Binomial", Form.BINOMIAL,
            "Exponential", Form.EXPONENTIAL,
            "Gamma", Form.GAMMA,
            "LogNormal", Form.LOG_NORMAL,
            "Pareto", Form.PARETO,
            "TruncatedNormal", Form.TRUNCATED_NORMAL,
            "Uniform", Form.UNIFORM);

    private final TimeUnit unit;
    private final Problems problems;

    TimeAnalyzer(TimeUnit unit, Problems problems) {
        this.unit = unit;
        this.problems = problems;
    }

    /** A gate and an effort; no effort means that the expression was nothing but gates. */
    private record Part(double gate, @Nullable Effort effort) {}

    StepTime step(Time time) {
        Part part = part(time);
        if (part == null) {
            return StepTime.INSTANT;
        }
        Effort effort = part.effort() == null ? new Effort.Constant(0) : part.effort();
        Range range = Range.of(effort);
        if (!range.isTime()) {
            String fault = Double.isNaN(range.low())
                    ? "the time " + effort + " is not defined for every draw"
                    : "the time " + effort + " can be negative, as low as " + range.low();
            problems.add(time.place(), fault, "write a time that cannot be less than 0");
            return StepTime.INSTANT;
        }
        return new StepTime(part.gate(), effort, unit.hours());
    }

    /** The probability that a defence is enabled. */
    double defence(Time time, String title) {
        if (time instanceof Law law) {
            switch (law.name().text()) {
                case "Enabled", "Disabled" -> {
                    arity(law, 0, law.name().text());
                    return law.name().text().equals("Enabled") ? 1 : 0;
                }
                case "Bernoulli" -> {
                    return probability(law);
                }
                default -> {}
            }
        }
        problems.add(
                time.place(),
                "the defence " + title + " cannot have a time",
                "write [Enabled], [Disabled] or [Bernoulli(p)], the probability that it is enabled");
        return 0;
    }

    /** The probability that a detector notices. */
    double rate(Time time) {
        if (time instanceof Syntax.Number(Place place, double value)) {
            return inUnit(place, "rate", value);
        }
        if (time instanceof Law law && law.name().text().equals("Bernoulli")) {
            return probability(law);
        }
        problems.add(time.place(), "the rate of a detector is a probability", "write for instance [0.9]");
        return 0;
    }

    private @Nullable Part part(Time time) {
        return switch (time) {
            case Syntax.Number(Place place, double value) -> constant(place, value);
            case Law law -> law(law);
            case Arithmetic(Place place, Operator operator, Time left, Time right) -> {
                Part first = part(left);
                Part second = part(right);
                yield first == null || second == null ? null : combine(place, operator, first, second);
            }
        };
    }

    private @Nullable Part constant(Place place, double value) {
        if (!Double.isFinite(value)) {
            problems.add(place, "this number is too large", "write Infinity for 'never'");
            return null;
        }
        return new Part(1, new Effort.Constant(value));
    }

    private @Nullable Part combine(Place place, Operator operator, Part left, Part right) {
        double gate = left.gate() * right.gate();
        boolean neutral = operator == Operator.ADDITION || operator == Operator.MULTIPLICATION;
        Effort first = left.effort();
        Effort second = right.effort();
        if (first == null || second == null) {
            if (!neutral) {
                problems.add(
                        place,
                        "a Bernoulli gate says whether a step is possible; it has no value for '" + operator.symbol()
                                + "'",
                        "combine it with * or +");
                return null;
            }
            return new Part(gate, first == null ? second : first);
        }
        if (isNever(first) || isNever(second)) {
            Effort other = isNever(first) ? second : first;
            if (operator == Operator.ADDITION
                    || operator == Operator.MULTIPLICATION && Range.of(other).low() > 0) {
                return new Part(gate, new Effort.Draw(new Distribution(Form.INFINITY, 0, 0)));
            }
            problems.add(place, "Infinity has no value for '" + operator.symbol() + "' here", "write Infinity alone");
            return null;
        }
        return new Part(gate, new Effort.Operation(operator, first, second));
    }

    private static boolean isNever(Effort effort) {
        return effort instanceof Effort.Draw(Distribution law) && law.form() == Form.INFINITY;
    }

    private @Nullable Part law(Law law) {
        String name = law.name().text();
        switch (name) {
            case "Bernoulli" -> {
                return new Part(probability(law), null);
            }
            case "EasyAndUncertain" -> {
                return arity(law, 0, name) ? new Part(0.5, null) : null;
            }
            case "EasyAndCertain",
                    "HardAndCertain",
                    "VeryHardAndCertain",
                    "HardAndUncertain",
                    "VeryHardAndUncertain" -> {
                double rate = name.startsWith("Very") ? 0.01 : name.startsWith("Hard") ? 0.1 : 1;
                Effort effort = new Effort.Draw(new Distribution(Form.EXPONENTIAL, rate, 0));
                return arity(law, 0, name) ? new Part(name.endsWith("AndUncertain") ? 0.5 : 1, effort) : null;
            }
            case "Enabled", "Disabled" -> {
                problems.add(
                        law.place(), "'" + name + "' is for defences, not for attack steps", "write Zero or Infinity");
                return null;
            }
            default -> {
                return distribution(law, name);
            }
        }
    }

    private @Nullable Part distribution(Law law, String name) {
        Form form = FORMS.get(name);
        if (form == null) {
            problems.add(law.place(), "the distribution '" + name + "' is not known", Suggestion.among(name, names()));
            return null;
        }
        if (!arity(law, form.arity(), form.signature())) {
            return null;
        }
        double first = form.arity() > 0 ? law.arguments().get(0) : 0;
        double second = form.arity() > 1 ? law.arguments().get(1) : 0;
        try {
            return new Part(1, new Effort.Draw(new Distribution(form, first, second)));
        } catch (IllegalArgumentException e) {
            problems.add(law.place(), String.valueOf(e.getMessage()), "correct the parameter");
            return null;
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FORMS.keySet());
        names.addAll(List.of("Bernoulli", "EasyAndCertain", "EasyAndUncertain", "HardAndCertain", "HardAndUncertain"));
        names.addAll(List.of("VeryHardAndCertain", "VeryHardAndUncertain"));
        return names;
    }

    private double probability(Law law) {
        return arity(law, 1, "Bernoulli(probability)")
                ? inUnit(law.place(), "probability", law.arguments().getFirst())
                : 0;
    }

    private double inUnit(Place place, String what, double value) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        problems.add(place, "the " + what + " is " + value + " but must be from 0 to 1", "correct it");
        return 0;
    }

    private boolean arity(Law law, int expected, String signature) {
        int given = law.arguments().size();
        if (given != expected) {
            problems.add(
                    law.place(),
                    "'" + law.name().text() + "' takes " + expected + (expected == 1 ? " parameter" : " parameters")
                            + " but " + given + (given == 1 ? " is" : " are") + " given",
                    "write " + signature);
        }
        return given == expected;
    }
}
