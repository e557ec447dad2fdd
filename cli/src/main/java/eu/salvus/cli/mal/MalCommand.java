package eu.salvus.cli.mal;

import picocli.CommandLine.Command;

/** {@code salvus mal …}. */
@Command(
        name = "mal",
        subcommands = {CheckCommand.class, GraphCommand.class, RunCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class MalCommand {}
