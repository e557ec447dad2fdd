package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.inventory.proposal.Classification;
import eu.salvus.inventory.proposal.Clue;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.inventory.proposal.SubnetProposal;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Words;
import java.nio.file.Path;

/** The reasons of an import in the words of a language. */
final class ImportWords {

    private final Messages messages;

    ImportWords(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    /** What a device is taken for. */
    String sort(Classification classification) {
        String role = classification.role();
        if (role != null) {
            return messages.has("word.role." + role) ? messages.text("word.role." + role) : role;
        }
        return classification.kind() == Asset.Kind.MEDICAL_DEVICE
                ? messages.text("import.medical-device")
                : messages.word(classification.kind());
    }

    /** By what it was recognised. */
    String clue(Classification classification) {
        return messages.text("word.clue." + Words.of(classification.clue()), classification.found());
    }

    /** Why it is to stand in its zone. */
    String zoneReason(Proposal proposal) {
        String subnet = proposal.subnet() == null ? "" : proposal.subnet().toString();
        return messages.text("word.zone-reason." + Words.of(proposal.why()), subnet);
    }

    /** Behind a device in a file of proposals. */
    String reasons(Proposal proposal) {
        return zoneReason(proposal)
                + (proposal.classification().clue() == Clue.DECISION ? "" : "; " + clue(proposal.classification()));
    }

    /** Behind a subnet in a file of proposals. */
    String subnetReason(SubnetProposal subnet) {
        return messages.text("word.subnet-reason." + Words.of(subnet.why()), subnet.devices(), subnet.agreeing());
    }

    /** Behind an asset in the twin. */
    String comment(Proposal proposal) {
        String file = String.valueOf(
                Path.of(proposal.device().origins().getFirst().file()).getFileName());
        return messages.text("import.comment", file, reasons(proposal));
    }
}
