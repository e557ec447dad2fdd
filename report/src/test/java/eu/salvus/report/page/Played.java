package eu.salvus.report.page;

import eu.salvus.report.Again;
import eu.salvus.report.Report;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.Objects;

/** The example clinic, attacked. */
final class Played {

    private Played() {}

    static Twin clinic() {
        return TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin();
    }

    static Report report(Twin twin) {
        return report(twin, "ransomware-phishing");
    }

    static Report report(Twin twin, String id) {
        Scenario scenario = Objects.requireNonNull(Scenarios.find(id));
        Simulation simulation = Simulation.of(twin, scenario, 1);
        SimulationResult result = Objects.requireNonNull(simulation.run(40, 2, null, Progress.NONE));
        Insight insight = simulation.why(40, 2, Progress.NONE);
        return new Report(
                        twin,
                        scenario,
                        result,
                        StepTexts.builtIn(HospitalLanguage.builtIn()),
                        simulation.prepared().groups(),
                        new Again(
                                "./salvus simulate /home/" + Marked.SIGN + "/clinic.yaml --scenario " + id,
                                "./salvus simulate clinic.yaml --scenario " + id))
                .with(insight);
    }
}
