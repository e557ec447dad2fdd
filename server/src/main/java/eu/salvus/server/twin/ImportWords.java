package eu.salvus.server.twin;

import eu.salvus.inventory.proposal.Classification;
import eu.salvus.inventory.proposal.Clue;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.server.Texts;
import eu.salvus.twin.Words;
import java.nio.file.Path;
import java.util.Locale;

/** Why something is proposed for a device, in the words of a language. */
record ImportWords(Texts texts, FormWords words) {

    static ImportWords in(Locale locale) {
        return new ImportWords(Texts.in(locale), FormWords.in(locale));
    }

    /** What a device is taken for: its role, or else its kind. */
    String sort(Classification classification) {
        String role = classification.role();
        return words.sort(role == null ? Words.of(classification.kind()) : role);
    }

    String reasons(Proposal proposal) {
        Classification classification = proposal.classification();
        String subnet = proposal.subnet() == null ? "" : proposal.subnet().toString();
        String zone = texts.of("zone-reason." + Words.of(proposal.why()), subnet);
        return classification.clue() == Clue.DECISION
                ? zone
                : texts.of(
                        "import.reasons",
                        zone,
                        texts.of("clue." + Words.of(classification.clue()), classification.found()));
    }

    /** Stands behind an asset in the twin's text. */
    String comment(Proposal proposal) {
        String file = String.valueOf(
                Path.of(proposal.device().origins().getFirst().file()).getFileName());
        return texts.of("import.comment", file, reasons(proposal));
    }
}
