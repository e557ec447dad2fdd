package eu.salvus.cli;

import eu.salvus.cli.language.Messages;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Puts the words that stand for what the user gives, such as FILE, into the user's language.
 *
 * @param messages the sentences of a language
 */
record ParamLabels(Messages messages) {

    private static final Pattern WORD = Pattern.compile("[A-Z]{2,}");

    /** Translates those of a command and of all commands below it. */
    void translate(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage().synopsisSubcommandLabel(label("COMMAND"));
        for (ArgSpec argument : List.copyOf(spec.args())) {
            String label = label(argument.paramLabel());
            if (!label.equals(argument.paramLabel())) {
                spec.remove(argument);
                spec.add(
                        argument instanceof OptionSpec option
                                ? OptionSpec.builder(option).paramLabel(label).build()
                                : PositionalParamSpec.builder((PositionalParamSpec) argument)
                                        .paramLabel(label)
                                        .build());
            }
        }
        line.getSubcommands().values().forEach(this::translate);
    }

    private String label(String label) {
        return WORD.matcher(label).replaceAll(word -> {
            String key = "word.label." + word.group().toLowerCase(Locale.ROOT);
            return messages.has(key) ? messages.text(key) : word.group();
        });
    }
}
