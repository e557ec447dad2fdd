package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written, before any name is resolved; places are kept for the messages. */
final class Syntax {
    final List<Define> defines = new ArrayList<>();
    final List<Category> categories = new ArrayList<>();
    final List<Asset> assets = new ArrayList<>();
    final List<Association> associations = new ArrayList<>();

    /** A name and where it stands. */
    record Name(String text, Place place) {}

    record Define(Name key, String value) {}

    record Meta(Name kind, String text) {}

    record Category(Name name, List<Meta> meta) {}

    record Asset(
            Name name,
            String category,
            boolean isAbstract,
            @Nullable Name parent,
            List<Meta> meta,
            List<Variable> variables,
            List<Step> steps) {}

    record Variable(Name name, Expression expression) {}

    record Step(
            StepKind kind,
            @Nullable Boolean effect,
            Name name,
            List<Name> tags,
            @Nullable Impacts impacts,
            @Nullable Time time,
            List<Meta> meta,
            List<DetectorSyntax> detectors,
            @Nullable Links requires,
            @Nullable Links reaches) {}

    record Impacts(List<Name> letters) {}

    /** Expressions after {@code <-}, {@code ->} or {@code +>}. */
    record Links(Place place, boolean append, List<Expression> expressions) {}

    record DetectorSyntax(
            Place place,
            @Nullable Name name,
            List<ContextSyntax> context,
            @Nullable Name type,
            @Nullable Time rate,
            @Nullable Time falseRate) {}

    record ContextSyntax(Expression expression, @Nullable Name label) {}

    sealed interface Expression {
        Place place();
    }

    record Reference(Name name) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Call(Name name) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Pair(Sign sign, Place place, Expression left, Expression right) implements Expression {}

    record Star(Place place, Expression of) implements Expression {}

    record Filter(Expression of, Name type) implements Expression {
        @Override
        public Place place() {
            return type.place();
        }
    }

    enum Sign {
        COLLECT,
        UNION,
        INTERSECTION,
        DIFFERENCE
    }

    sealed interface Time {
        Place place();
    }

    record Number(Place place, double value) implements Time {}

    record Law(Name name, List<Double> arguments) implements Time {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Arithmetic(Place place, eu.salvus.mal.time.Effort.Operator operator, Time left, Time right)
            implements Time {}

    record Association(
            Name leftAsset,
            Name leftField,
            Multiplicity leftMultiplicity,
            Name name,
            Multiplicity rightMultiplicity,
            Name rightField,
            Name rightAsset,
            List<Meta> meta) {}
}
