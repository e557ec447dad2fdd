package eu.salvus.simulation.preparation;

import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.AssumptionReader;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.Objects;

/** The example clinic of the twin's format, in its parts. */
record Clinic(HospitalModel hospital, Unstated unstated) {

    static Twin twin() {
        return TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin();
    }

    static Clinic of(Twin twin) {
        HospitalModel hospital = HospitalModel.of(twin);
        return new Clinic(
                hospital,
                new Unstated(twin, AssumptionReader.load(twin.archetype()), hospital.groups(), hospital.assumptions()));
    }

    static Scenario scenario(String id) {
        return Objects.requireNonNull(Scenarios.find(id));
    }

    int resource(String id) {
        return hospital.resource(id);
    }
}
