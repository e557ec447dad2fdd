package eu.salvus.cli;

import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import eu.salvus.mal.Suggestion;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistake on the command line, in the user's language; picocli words them in English only. */
record UsageMistake(ParameterException mistake, List<String> arguments, Messages messages) {

    /** Whether a word such as {@code check} after {@code twin} was left out. */
    static boolean isMissingCommand(ParameterException mistake) {
        return mistake.getClass() == ParameterException.class
                && mistake.getArgSpec() == null
                && !mistake.getCommandLine().getSubcommands().isEmpty();
    }

    Trouble trouble() {
        return switch (mistake) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice ->
                new Trouble(messages.text("usage.twice", label(twice.getOverwritten())), "");
            case MaxValuesExceededException many -> new Trouble(String.valueOf(many.getMessage()), "");
            default -> other();
        };
    }

    private Trouble unknown(UnmatchedArgumentException unknown) {
        String word = unknown.getUnmatched().getFirst();
        boolean command = !unknown.isUnknownOption()
                && !mistake.getCommandLine().getSubcommands().isEmpty();
        List<String> near = Suggestion.nearest(
                word.replaceFirst("=.*", ""),
                unknown.isUnknownOption()
                        ? mistake.getCommandLine().getCommandSpec().optionsMap().keySet()
                        : mistake.getCommandLine().getSubcommands().keySet(),
                3);
        String key = unknown.isUnknownOption()
                ? "usage.unknown-option"
                : command ? "usage.unknown-command" : "usage.unknown-word";
        return new Trouble(
                messages.text(key, word),
                near.isEmpty() ? "" : messages.text("usage.did-you-mean", String.join(", ", near)));
    }

    /** A misspelt option is the better news than the option that is missing because of it. */
    private Optional<String> unknownOption() {
        return arguments.stream()
                .takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(option ->
                        !mistake.getCommandLine().getCommandSpec().optionsMap().containsKey(option))
                .findFirst();
    }

    private Trouble missing(MissingParameterException missing) {
        Optional<String> unknown = unknownOption();
        if (unknown.isPresent()) {
            return unknown(new UnmatchedArgumentException(mistake.getCommandLine(), List.of(unknown.get())));
        }
        List<ArgSpec> specs = missing.getMissing();
        if (specs.size() == 1 && specs.getFirst() instanceof OptionSpec option && isWritten(option)) {
            return new Trouble(
                    messages.text("usage.needs-value", option.longestName(), option.paramLabel()), hint(option));
        }
        String names = specs.stream().map(UsageMistake::label).distinct().collect(Collectors.joining(", "));
        String hints = specs.stream()
                .map(this::hint)
                .filter(hint -> !hint.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Trouble(messages.text("usage.missing", names), hints);
    }

    private boolean isWritten(OptionSpec option) {
        return arguments.stream().anyMatch(argument -> List.of(option.names()).contains(argument));
    }

    /** What to write for an argument that newcomers leave out; possibly empty. */
    private String hint(ArgSpec spec) {
        return switch (spec instanceof OptionSpec option ? option.longestName() : spec.descriptionKey()) {
            case "--scenario" -> messages.text("usage.scenario-hint", String.join(", ", Scenarios.ids()));
            case "--budget" -> messages.text("usage.budget-hint");
            case "--out" -> messages.text("usage.out-hint");
            case "file", "twin" -> messages.text("usage.twin-hint");
            case null, default -> "";
        };
    }

    private Trouble other() {
        ArgSpec spec = mistake.getArgSpec();
        if (isMissingCommand(mistake)) {
            String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
            return new Trouble(messages.text("usage.which-command", name), "");
        }
        if (spec == null || mistake.getValue() == null) {
            return new Trouble(String.valueOf(mistake.getMessage()), "");
        }
        return new Trouble(messages.text("usage.bad-value", label(spec), mistake.getValue()), expected(spec));
    }

    private String expected(ArgSpec spec) {
        Class<?> type = spec.typeInfo().isMultiValue()
                ? spec.typeInfo().getAuxiliaryTypes()[0]
                : spec.typeInfo().getType();
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return messages.text("usage.one-of", words);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return messages.text("usage.whole-number");
        }
        if (type == double.class || type == Double.class) {
            return messages.text("usage.number");
        }
        return "";
    }

    private static String label(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
