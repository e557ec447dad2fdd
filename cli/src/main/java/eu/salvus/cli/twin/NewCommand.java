package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.archetype.GeneratedTwin;
import eu.salvus.twin.archetype.InvalidAnswersException;
import eu.salvus.twin.archetype.Question;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvus twin new}: a plausible twin from a dozen answers. */
@Command(name = "new")
final class NewCommand implements Runnable {

    /** The archetype taken when nobody is there to choose. */
    private static final String DEFAULT = "district-hospital";

    /** The question that an option answers too. */
    private static final String NAME = "name";

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--archetype", paramLabel = "NAME")
    private @Nullable String archetype;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--answers", paramLabel = "FILE")
    private @Nullable Path answers;

    @Option(names = "--defaults")
    private boolean defaults;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--force")
    private boolean force;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        OutputFile.mayCreate(out, answers == null ? List.of() : List.of(answers), force, messages);
        Archetype chosen = archetype();
        Answers given = answers(chosen, named(chosen));
        GeneratedTwin made =
                chosen.generate(given, seed, chosen.asOf(), messages.language().locale());
        OutputFile.create(out, made.text(), force, messages);
        terminal.tell(
                "new.written",
                out.toString(),
                made.twin().assets().size(),
                given.byQuestion().size(),
                chosen.questions().size() - given.byQuestion().size());
        terminal.gap();
        terminal.raw(messages.text("new.next", ShellWord.of(out.toString())) + "\n");
    }

    private Archetype archetype() {
        if (archetype != null) {
            return ArchetypeNames.find(archetype, messages);
        }
        if (!asks() || Archetypes.ids().size() == 1) {
            terminal.remark(messages.text("new.archetype-taken", DEFAULT));
            return ArchetypeNames.find(DEFAULT, messages);
        }
        List<Archetype> all = Archetypes.all();
        terminal.remark(messages.text("new.which-archetype"));
        for (int i = 0; i < all.size(); i++) {
            String title = all.get(i).title().in(messages.language().locale());
            terminal.remark("  " + (i + 1) + ". " + all.get(i).id() + messages.text("show.namely", title));
        }
        while (true) {
            String reply = terminal.ask("> ");
            if (reply == null) {
                throw new Failure(ExitCode.INTERRUPTED, messages.text("new.stopped"), "");
            }
            for (int i = 0; i < all.size(); i++) {
                if (reply.equals(String.valueOf(i + 1))
                        || reply.equals(all.get(i).id())) {
                    return all.get(i);
                }
            }
            terminal.remark(messages.text("new.a-number", all.size()));
        }
    }

    private boolean asks() {
        return answers == null && !defaults && terminal.interactive();
    }

    /** What the command line itself answers. */
    private Answers named(Archetype chosen) {
        String called = name;
        if (called == null) {
            return Answers.NONE;
        }
        Question question = chosen.question(NAME).orElseThrow();
        Object read = question.read(called)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        messages.text("usage.bad-value", "--name", called),
                        messages.text("new.name-expected", new QuestionText(question, messages).expected())));
        return Answers.NONE.with(NAME, read);
    }

    private Answers answers(Archetype chosen, Answers said) {
        if (answers != null) {
            try {
                Answers read = chosen.readAnswers(InputFile.file(answers, messages));
                Object called = said.get(NAME);
                return called == null ? read : read.with(NAME, called);
            } catch (InvalidAnswersException wrong) {
                throw new Failure(ExitCode.BAD_DATA, TwinProblems.troubles(wrong.errors(), messages), wrong);
            }
        }
        if (asks()) {
            return new Interview(terminal, chosen, said).ask();
        }
        if (!defaults) {
            terminal.remark(
                    messages.text("new.defaults-taken", chosen.questions().size(), chosen.id()));
        }
        return said;
    }
}
