package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.archetype.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code salvus twin archetypes [NAME]}: the sorts of hospitals there are, or the questions one of them asks. */
@Command(name = "archetypes")
final class ArchetypesCommand implements Runnable {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
    private @Nullable String name;

    ArchetypesCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        if (name == null) {
            all();
        } else {
            questions(ArchetypeNames.find(name, messages));
        }
    }

    private void all() {
        Table table = Table.of(
                Column.text(messages.text("archetypes.name")),
                Column.text(messages.text("archetypes.about")),
                Column.number(messages.text("archetypes.assets")));
        for (Archetype archetype : Archetypes.all()) {
            table.row(
                    archetype.id(),
                    archetype.about().in(messages.language().locale()),
                    messages.text("archetypes.range", archetype.assetsAtLeast(), archetype.assetsAtMost()));
        }
        terminal.show(table);
    }

    private void questions(Archetype archetype) {
        terminal.say(terminal.styled(
                Style.HEAD, archetype.title().in(messages.language().locale())));
        terminal.tell("archetypes.answers");
        terminal.gap();
        Table table = Table.of(
                Column.text(messages.text("archetypes.question")), Column.text(messages.text("archetypes.expected")));
        for (Question question : archetype.questions()) {
            QuestionText text = new QuestionText(question, messages);
            table.row(question.id(), text.ask() + "\n" + answers(question, text));
        }
        terminal.show(table);
    }

    /** Choices are written by their ids, each with its meaning. */
    private String answers(Question question, QuestionText text) {
        if (question.choices().isEmpty()) {
            return messages.text("archetypes.default", text.answer(text.taken()), text.expected());
        }
        StringBuilder choices = new StringBuilder(messages.text("archetypes.default-choice", text.taken()));
        for (Question.Choice choice : question.choices()) {
            choices.append("\n  ").append(choice.id()).append(messages.text("show.namely", text.meaning(choice)));
        }
        return choices.toString();
    }
}
