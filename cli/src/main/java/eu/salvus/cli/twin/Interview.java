package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Question;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Asks an archetype's questions one by one: Enter takes the default, {@code ?} says why, {@code <} goes back. At the end it shows
 * all answers, and any of them may be changed.
 */
final class Interview {

    private static final Set<String> BACK = Set.of("<", "back", "retour");
    private static final String WHY = "?";

    private final Terminal terminal;
    private final Messages messages;
    private final List<Question> questions;
    private Answers answers;

    /** {@code said} is answered already: it is asked only of those who go back to it. */
    Interview(Terminal terminal, Archetype archetype, Answers said) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.questions = archetype.questions();
        this.answers = said;
    }

    /** The answers; a question for which the default was taken is not among them. */
    Answers ask() {
        terminal.remark(messages.text("new.how", questions.size()));
        int next = 0;
        while (next < questions.size() && answers.get(questions.get(next).id()) != null) {
            next++;
        }
        while (next < questions.size()) {
            next = ask(next) ? next + 1 : Math.max(0, next - 1);
        }
        while (true) {
            summary();
            String reply = reply("> ");
            if (reply.isEmpty()) {
                return answers;
            }
            if (reply.matches("\\d{1,3}")
                    && Integer.parseInt(reply) >= 1
                    && Integer.parseInt(reply) <= questions.size()) {
                ask(Integer.parseInt(reply) - 1);
            } else if (BACK.contains(reply)) {
                ask(questions.size() - 1);
            }
        }
    }

    /** Asks one question until it is answered; false to go back to the one before. */
    private boolean ask(int number) {
        Question question = questions.get(number);
        QuestionText text = new QuestionText(question, messages);
        terminal.remark("");
        terminal.remark(messages.text("new.question", number + 1, questions.size(), text.ask()));
        for (int c = 0; c < question.choices().size(); c++) {
            Question.Choice choice = question.choices().get(c);
            terminal.remark("  " + (c + 1) + ". " + text.meaning(choice));
        }
        terminal.remark("  " + text.why());
        while (true) {
            String reply = reply(prompt(question, text));
            if (BACK.contains(reply)) {
                return false;
            }
            if (reply.isEmpty()) {
                return true;
            }
            if (reply.equals(WHY)) {
                explain(question, text);
                continue;
            }
            AnswerText read = AnswerText.read(reply, text);
            if (read.value() != null) {
                answers = answers.with(question.id(), read.value());
                return true;
            }
            terminal.warn(
                    Style.WARNING,
                    messages.text("complaint.warning"),
                    messages.text(
                            read.outOfBounds() ? "new.out-of-bounds" : "new.not-understood", reply, text.expected()));
        }
    }

    /** All there is to know about a question: why it is asked, what may be typed, and what is assumed of those who do not know. */
    private void explain(Question question, QuestionText text) {
        terminal.remark("  " + messages.text("new.why", text.why()));
        terminal.remark("  " + messages.text("new.what-to-type", text.expected()));
        terminal.remark("  "
                + messages.text(
                        "new.not-known",
                        text.answer(text.taken()),
                        question.source().equals("assumption") ? messages.text("new.assumption") : question.source()));
        terminal.remark("  " + messages.text("new.later", question.id()));
    }

    private String prompt(Question question, QuestionText text) {
        Object current = answers.get(question.id());
        Object taken = current == null ? text.taken() : current;
        return question.choices().isEmpty()
                ? messages.text("new.prompt", text.answer(taken), text.expected()) + " "
                : messages.text("new.prompt-choice", text.place(taken)) + " ";
    }

    private void summary() {
        Table table = Table.of(
                Column.number(""), Column.text(messages.text("new.asked")), Column.text(messages.text("new.answered")));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            QuestionText text = new QuestionText(question, messages);
            Object answer = answers.get(question.id());
            table.row(
                    String.valueOf(i + 1),
                    text.ask(),
                    answer == null ? messages.text("new.default", text.answer(text.taken())) : text.answer(answer));
        }
        terminal.remark("");
        table.lines(terminal.width()).forEach(terminal::remark);
        terminal.remark("");
        terminal.remark(messages.text("new.confirm"));
    }

    /** What was typed; the end of the input stops everything. */
    private String reply(String prompt) {
        String reply = terminal.ask(prompt);
        if (reply == null) {
            terminal.remark("");
            throw new Failure(ExitCode.INTERRUPTED, messages.text("new.stopped"), "");
        }
        return Objects.requireNonNull(reply);
    }
}
