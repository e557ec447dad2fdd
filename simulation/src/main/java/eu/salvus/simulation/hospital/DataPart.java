package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Account;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Twin;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.assumption.Subject;
import org.jspecify.annotations.Nullable;

/** Datasets, backup copies, suppliers, their services and their updates. */
final class DataPart {
    private final Twin twin;
    private final Draft draft;
    private final Judgement judgement;
    private final int campaign;

    DataPart(Twin twin, Draft draft, Judgement judgement) {
        this.twin = twin;
        this.draft = draft;
        this.judgement = judgement;
        campaign = draft.index(HospitalIds.CAMPAIGN);
    }

    void suppliers() {
        for (Supplier supplier : twin.suppliers()) {
            draft.asset(supplier.id(), "Supplier");
        }
        for (DigitalService service : twin.digitalServices()) {
            if (service.supplier() != null) {
                draft.link(draft.asset(service.id(), "HostedService"), "supplier", draft.index(service.supplier()));
            }
        }
    }

    void updateChannels() {
        for (UpdateChannel channel : twin.updateChannels()) {
            int index = draft.asset(channel.id(), "UpdateChannel");
            draft.link(index, "supplier", draft.index(channel.supplier()));
            twin.assets().stream()
                    .filter(channel::updates)
                    .forEach(asset -> draft.link(index, "machines", draft.index(asset.id())));
            draft.defence(index, "verified", fact(Subject.of(channel), "signed", channel.signed(), "update-refused"));
        }
    }

    /** The chance of what a figure says a yes does; a no does nothing. */
    private Assumed fact(Subject subject, String property, @Nullable Boolean value, String figure) {
        Span yes = value == null ? judgement.facts().yes(subject, property) : Span.of(value ? 1 : 0);
        Span chance = yes.choose(judgement.figures().span(figure), Span.ZERO);
        return judgement.groups().of(subject, property, chance, value == null);
    }

    void datasets() {
        for (Dataset dataset : twin.datasets()) {
            int index = draft.asset(dataset.id(), "Dataset");
            draft.link(campaign, "datasets", index);
            dataset.on().forEach(asset -> draft.link(index, "stores", draft.index(asset)));
            Assumed unreadable = fact(Subject.of(dataset), "encrypted", dataset.encrypted(), "stolen-copy-unreadable");
            draft.defence(index, "encryptedAtRest", unreadable);
            if (dataset.supplier() != null) {
                hosted(dataset, index, dataset.supplier());
            }
        }
    }

    /** What is hosted outside is read with a password from anywhere (assumption: every ordinary user reads it). */
    private void hosted(Dataset dataset, int index, String supplier) {
        draft.link(index, "supplier", draft.index(supplier));
        Subject subject = Subject.of(dataset);
        Integer factors = dataset.factors();
        Span enough = judgement.secondFactor(subject, factors);
        draft.defence(index, "secondFactor", judgement.groups().of(subject, "factors", enough, factors == null));
        for (Account account : twin.accounts()) {
            if (account.tier() == Account.Tier.USER) {
                draft.link(index, "readers", draft.index(account.id()));
            }
        }
    }

    void backupCopies() {
        for (BackupCopy copy : twin.backupCopies()) {
            int index = draft.asset(copy.id(), "BackupCopy");
            draft.link(campaign, "backups", index);
            if (copy.on() != null) {
                draft.link(index, "stores", draft.index(copy.on()));
            } else if (copy.zone() != null) {
                draft.link(index, "keepingZone", draft.index(copy.zone()));
            }
            draft.defence(index, "offline", certain(copy, "offline", copy.offline()));
            draft.defence(index, "immutable", certain(copy, "immutable", copy.immutable()));
        }
    }

    private Assumed certain(BackupCopy copy, String property, @Nullable Boolean value) {
        Subject subject = Subject.of(copy);
        Span yes = value == null ? judgement.facts().yes(subject, property) : Span.of(value ? 1 : 0);
        return judgement.groups().of(subject, property, yes, value == null);
    }
}
