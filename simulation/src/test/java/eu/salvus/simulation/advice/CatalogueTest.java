package eu.salvus.simulation.advice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.measure.MeasureGroup;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Account;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final double YEARS = 3;

    private static String measure(String id, String change, String more) {
        return """
                  - id: %s
                    name: {en: Name, fr: Nom}
                    summary: {en: So it is., fr: Ainsi soit-il.}
                    by: it
                    changes:
                      - %s
                    effectiveness: {share: 1, source: test}
                    cost: {unit: part, buy: {each: 100}, source: test}
                    staffDays: {source: test}
                    leadTimeDays: 1
                    howTo: {en: So., fr: Ainsi.}
                %s""".formatted(id, change, more.indent(4));
    }

    @Test
    void aDutyThatNeedsWhatIsImpossibleHereIsDueAllTheSame() {
        String text = "salvus-measures: 1\nmeasures:\n"
                + measure("copies", "{copyOffline: backup-copy, everyHours: 168}", "")
                + measure(
                        "training",
                        "{improve: account, to: {trained: true}}",
                        "needs: [copies]\nasks:\n  - {of: The law, required: true}");
        Measures measures = Measures.read(
                List.of(new MeasureGroup("group", new LocalText("Group", "Groupe"))),
                List.of(new ContentFile("group.yaml", text)));
        TwinBuilder twin = Twin.builder("small", "Small hospital", LocalDate.of(2026, 1, 1));
        twin.accounts().add(new Account("nurse", null, Account.Tier.USER, 1, 5, List.of(), null, false));

        Catalogue catalogue = new Catalogue(measures, twin.build(), YEARS);

        assertThat(catalogue.options()).isEmpty();
        assertThat(catalogue.demands(List.of())).singleElement().satisfies(demand -> {
            assertThat(demand.measure().id()).isEqualTo("training");
            assertThat(demand.state()).isEqualTo(Demand.State.UNFUNDED);
            assertThat(demand.price()).isNotNull();
            assertThat(demand.price().euros().middle()).isEqualTo(100);
        });
    }
}
