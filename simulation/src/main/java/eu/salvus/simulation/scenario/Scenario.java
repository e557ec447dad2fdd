package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is attempted against a hospital. Everything in it is conditional on the attempt: it says nothing of how often one is made.
 *
 * @param id in kebab case
 * @param name what people call it
 * @param summary what happens, in a sentence or two
 * @param realCase the real attack behind it
 * @param attemptsPerYear how many attempts of this sort to expect a year; no result contains it
 * @param start hours of the week at which it may begin
 * @param entries where it begins; at least one
 * @param attacker who attacks
 * @param staffing who watches meanwhile
 * @param campaign defences of the campaign that this attacker sets, by name: true is on
 * @param strike when he strikes, or null if there is no strike (theft, outage)
 * @param surge the mass-casualty night it falls into, or null
 * @param lasts hours until the attacker lets go by himself, by their median and 90 % quantile, or null: he does not
 * @param horizonHours hours after which the attack is over if nothing else ends it
 * @param reactions ids of the only reactions that make sense against it; all when empty
 * @param supplierOutage hours until a supplier's stopped service is back, by its median and 90 % quantile, or null
 */
public record Scenario(
        String id,
        LocalText name,
        LocalText summary,
        RealCase realCase,
        AttemptsPerYear attemptsPerYear,
        StartHours start,
        List<EntryPoint> entries,
        AttackerProfile attacker,
        Staffing staffing,
        Map<String, Boolean> campaign,
        @Nullable Strike strike,
        @Nullable PatientSurge surge,
        @Nullable Duration lasts,
        double horizonHours,
        List<String> reactions,
        @Nullable Duration supplierOutage) {

    /** The version of the format of scenario files: {@code salvus-scenario: 1}. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the collections, in their order: what is hashed must not depend on the run of the program. */
    public Scenario {
        entries = List.copyOf(entries);
        campaign = Collections.unmodifiableMap(new LinkedHashMap<>(campaign));
        reactions = List.copyOf(reactions);
    }

    /** The same attempt, begun elsewhere. */
    public Scenario beginningAt(List<EntryPoint> others) {
        return new Scenario(
                id,
                name,
                summary,
                realCase,
                attemptsPerYear,
                start,
                others,
                attacker,
                staffing,
                campaign,
                strike,
                surge,
                lasts,
                horizonHours,
                reactions,
                supplierOutage);
    }

    /**
     * Reads a scenario.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error of the file
     */
    public static Scenario read(ContentFile file) {
        return file.read(Scenario::read);
    }

    private static Scenario read(Section root) {
        if (root.number("salvus-scenario", 0, 1_000) != FORMAT_VERSION) {
            root.refuse("salvus-scenario", "is not a version this Salvus reads", "write 1");
        }
        Section strike = root.optionalSection("strike");
        Section surge = root.optionalSection("surge");
        List<EntryPoint> entries =
                root.sections("entries").stream().map(EntryPoint::read).toList();
        if (entries.isEmpty()) {
            root.refuse("entries", "names no entry", "add `entries: [{step: Campaign.phish}]`");
        }
        return new Scenario(
                root.text("id"),
                LocalText.read(root, "name"),
                LocalText.read(root, "summary"),
                RealCase.read(root.section("realCase")),
                AttemptsPerYear.read(root.section("attemptsPerYear")),
                StartHours.read(root.section("start")),
                entries,
                AttackerProfile.read(root.section("attacker")),
                Staffing.read(root.optionalSection("staffing")),
                campaign(root.optionalSection("campaign")),
                strike == null ? null : Strike.read(strike),
                surge == null ? null : PatientSurge.read(surge),
                root.has("lastsHours") ? Duration.read(root, "lastsHours") : null,
                root.number("horizonHours", 1, 100_000),
                root.texts("reactions"),
                root.has("supplierOutageHours") ? Duration.read(root, "supplierOutageHours") : null);
    }

    private static Map<String, Boolean> campaign(@Nullable Section section) {
        Map<String, Boolean> campaign = new LinkedHashMap<>();
        if (section != null) {
            section.keys().forEach(key -> campaign.put(key, section.flag(key, false)));
        }
        return campaign;
    }
}
