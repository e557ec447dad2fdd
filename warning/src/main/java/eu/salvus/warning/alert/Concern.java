package eu.salvus.warning.alert;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one advisory means for one product of an organisation, as far as one remedy helps.
 *
 * @param source which advisory
 * @param speaker in what role its publisher speaks of this product
 * @param revision its version as the publisher writes it
 * @param title of the advisory
 * @param product of the organisation
 * @param doer who deals with it: biomedical engineering where any asset is a medical device
 * @param remedy what helps
 * @param weaknesses at least one
 * @param assets that have it or may have it, each with the reason; none when the publisher took it back
 * @param remedies in the publisher's words
 * @param references addresses of people-readable pages
 */
public record Concern(
        SourceId source,
        Speaker speaker,
        String revision,
        String title,
        ProductKey product,
        Doer doer,
        RemedyKey remedy,
        List<Weakness> weaknesses,
        SortedMap<AssetRef, Sighting> assets,
        List<Remediation> remedies,
        List<String> references) {
    /** Copies the collections. */
    public Concern {
        speaker = Objects.requireNonNullElse(speaker, Speaker.UNKNOWN);
        weaknesses = List.copyOf(weaknesses);
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        remedies = List.copyOf(remedies);
        references = List.copyOf(references);
    }

    /** The worst of all its assets. */
    public Affectedness affectedness() {
        return assets.values().stream()
                .map(Sighting::affectedness)
                .max(Comparator.naturalOrder())
                .orElse(Affectedness.NOT_AFFECTED);
    }

    /** The same with what is known of attacks by now. */
    public Concern threatened(Threats threats) {
        return with(weaknesses.stream().map(each -> each.threatened(threats)).toList(), assets);
    }

    /** The same, taken back or no longer about anything here. */
    Concern over() {
        return with(weaknesses, new TreeMap<>());
    }

    private Concern with(List<Weakness> others, SortedMap<AssetRef, Sighting> where) {
        return new Concern(
                source, speaker, revision, title, product, doer, remedy, others, where, remedies, references);
    }
}
