package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.language.Syntax.ContextSyntax;
import eu.salvus.mal.language.Syntax.DetectorSyntax;
import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Impacts;
import eu.salvus.mal.language.Syntax.Links;
import eu.salvus.mal.language.Syntax.Meta;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Step;
import eu.salvus.mal.language.Syntax.Time;
import eu.salvus.mal.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one step: kind, mode, name, tags, impacts, time, texts, detectors, requirements and what it reaches. */
final class StepParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;

    StepParser(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
    }

    static boolean starts(Cursor cursor) {
        return kind(cursor.peek()) != null;
    }

    private static @Nullable StepKind kind(Token token) {
        return switch (token.kind()) {
            case NOT_EXISTS -> StepKind.NOT_EXISTS;
            case NAME -> token.text().equals("E") ? StepKind.EXISTS : null;
            case SIGN ->
                switch (token.text()) {
                    case "|" -> StepKind.OR;
                    case "&" -> StepKind.AND;
                    case "#" -> StepKind.DEFENCE;
                    default -> null;
                };
            default -> null;
        };
    }

    Step step() {
        StepKind kind = kind(cursor.peek());
        if (kind == null) {
            throw cursor.stop("expected a step but found " + cursor.peek(), "a step starts with |, &, #, E or !E");
        }
        cursor.take();
        Boolean effect = mode();
        Name name = cursor.name("the name of a step");
        List<Name> tags = new ArrayList<>();
        while (cursor.skip("@")) {
            tags.add(cursor.name("a tag"));
        }
        Impacts impacts = cursor.peek().is("{") ? impacts() : null;
        Time time = cursor.peek().is("[") ? new TimeParser(cursor).bracketed() : null;
        List<Meta> meta = metas(cursor);
        List<DetectorSyntax> detectors = new ArrayList<>();
        while (cursor.peek().kind() == Kind.DETECTOR) {
            detectors.add(detector());
        }
        Links requires = cursor.peek().is("<-") ? links() : null;
        Links reaches = cursor.peek().is("->") || cursor.peek().is("+>") ? links() : null;
        refuseChangesOfTheModel();
        return new Step(kind, effect, name, tags, impacts, time, meta, detectors, requires, reaches);
    }

    /** {@code A>} and {@code R>}, with {@code +} before to append: what newer MAL has to add and remove assets and links. */
    private void refuseChangesOfTheModel() {
        while (dynamic() > 0) {
            Token first = cursor.peek();
            StringBuilder operator = new StringBuilder();
            for (int left = dynamic(); left > 0; left--) {
                operator.append(cursor.take().text());
            }
            cursor.problems()
                    .add(
                            first.place(),
                            "'" + operator + "' changes the model during an attack, and this graph is made once",
                            "model what may come and go as assets with a defence or an E step before what they allow");
            while (dynamic() == 0 && !cursor.peek().is("}") && !cursor.isEnd() && !startsStepOrVariable()) {
                cursor.take();
            }
        }
    }

    /** How many tokens a dynamic operator here has; 0 when there is none. */
    private int dynamic() {
        int plus = cursor.peek().is("+") ? 1 : 0;
        boolean letter = cursor.peek(plus).isWord("A") || cursor.peek(plus).isWord("R");
        return letter && cursor.peek(plus + 1).is(">") ? plus + 2 : 0;
    }

    private boolean startsStepOrVariable() {
        return starts(cursor) && cursor.peek(1).kind() == Kind.NAME
                || cursor.peek().isWord("let") && cursor.peek(2).is("=");
    }

    private @Nullable Boolean mode() {
        boolean word = cursor.peek().isWord("action") || cursor.peek().isWord("effect");
        Token next = cursor.peek(1);
        boolean opensNext =
                (next.isWord("E") || next.isWord("let")) && cursor.peek(2).kind() == Kind.NAME;
        if (!word || next.kind() != Kind.NAME || opensNext || cursor.peek(2).isWord("info")) {
            return null;
        }
        return cursor.take().text().equals("effect");
    }

    /** Texts such as {@code user info: "…"}. */
    static List<Meta> metas(Cursor cursor) {
        List<Meta> metas = new ArrayList<>();
        while (cursor.peek().kind() == Kind.NAME && cursor.peek(1).isWord("info")) {
            Name kind = cursor.name("the kind of information");
            cursor.take();
            cursor.expect(":", "after 'info'");
            metas.add(new Meta(kind, cursor.string("the information")));
        }
        return metas;
    }

    private Impacts impacts() {
        cursor.expect("{", "before the impacts");
        List<Name> letters = new ArrayList<>();
        if (cursor.skip("}")) {
            return new Impacts(letters);
        }
        do {
            Name letter = cursor.name("C, I or A");
            if (!letter.text().matches("[CIA]")) {
                cursor.problems().add(letter.place(), "'" + letter.text() + "' is no impact", "write C, I or A");
            }
            letters.add(letter);
        } while (cursor.skip(","));
        cursor.expect("}", "after the impacts");
        return new Impacts(letters);
    }

    private Links links() {
        Token operator = cursor.take();
        return new Links(operator.place(), operator.is("+>"), expressions.list());
    }

    private DetectorSyntax detector() {
        Place place = cursor.take().place();
        Name name = cursor.peek().is("(") ? null : dotted();
        cursor.expect("(", "before the context of the detector");
        List<ContextSyntax> context = new ArrayList<>();
        do {
            Expression expression = expressions.expression();
            context.add(
                    new ContextSyntax(expression, cursor.peek().kind() == Kind.NAME ? cursor.name("a label") : null));
        } while (cursor.skip(","));
        cursor.expect(")", "after the context of the detector");
        boolean typed = cursor.peek().kind() == Kind.NAME && !startsNext();
        Name type = typed ? cursor.name("the type of the detector") : null;
        if (!cursor.peek().is("[")) {
            return new DetectorSyntax(place, name, context, type, null, null);
        }
        if (cursor.peek(1).kind() == Kind.NAME && cursor.peek(2).is(":")) {
            return rates(place, name, context, type);
        }
        return new DetectorSyntax(place, name, context, type, new TimeParser(cursor).bracketed(), null);
    }

    /** A name after a detector is its type, unless it opens the next step or variable. */
    private boolean startsNext() {
        Token token = cursor.peek();
        return cursor.peek(1).kind() == Kind.NAME && (token.isWord("E") || token.isWord("let"));
    }

    private DetectorSyntax rates(Place place, @Nullable Name name, List<ContextSyntax> context, @Nullable Name type) {
        cursor.expect("[", "before the rates");
        Time hit = null;
        Time falseAlarm = null;
        do {
            Name rate = cursor.name("tpr or fpr");
            cursor.expect(":", "after '" + rate.text() + "'");
            Syntax.Number value = new Syntax.Number(cursor.place(), new TimeParser(cursor).number());
            switch (rate.text()) {
                case "tpr" -> hit = value;
                case "fpr" -> falseAlarm = value;
                default ->
                    cursor.problems().add(rate.place(), "'" + rate.text() + "' is no rate", "write tpr: or fpr:");
            }
        } while (cursor.skip(","));
        cursor.expect("]", "after the rates");
        return new DetectorSyntax(place, name, context, type, hit, falseAlarm);
    }

    private Name dotted() {
        Name first = cursor.name("the name of the detector");
        StringBuilder text = new StringBuilder(first.text());
        while (cursor.skip(".")) {
            text.append('.').append(cursor.name("the rest of the name").text());
        }
        return new Name(text.toString(), first.place());
    }
}
