package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvus demo}: a district hospital, ransomware by phishing, told as a story. */
@Command(name = "demo")
public final class DemoCommand implements Runnable {

    private static final String ARCHETYPE = "district-hospital";
    private static final String SCENARIO = "ransomware-phishing";

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "300")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        Archetype archetype = Archetypes.named(ARCHETYPE).orElseThrow();
        Twin twin = archetype
                .generate(Answers.NONE, 1, archetype.asOf(), messages.language().locale())
                .twin();
        Scenario scenario = ScenarioNames.find(SCENARIO, messages);
        SimulationResult result = new Attempt(twin, scenario, runs, seed, threads, null, null).simulate(terminal);
        StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());
        String again = messages.command() + " demo --runs " + runs + " --seed " + seed;
        new Story(new Story.Told(twin, scenario, result, null, steps, again, false), terminal).tell();
        terminal.head("demo.next");
        terminal.raw(messages.text("demo.commands") + "\n");
    }
}
