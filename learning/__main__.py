"""Learns what words weigh from our own sentences, and writes the weights: `make weights`."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy
from scipy.sparse import spmatrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from bot.domain.care.recognising import Kind
from bot.domain.guidelines.families import Family
from bot.domain.reading.likeness import traits
from learning.sentences import ROOT, Example, examples

WEIGHTS = ROOT / "bot" / "domain" / "reading" / "likeness.tsv"
NAMES = (
    # Sharing the air is about when somebody writes: no words tell it.
    *(family.value for family in Family if family is not Family.AIR),
    *(kind.value for kind in Kind),
)

STRENGTH = 3.0
"""How closely the weights follow the sentences; of 1, 3 and 10 what found most of unseen ones."""
OTHERS = 0.15
"""What is a breach of one family, or a need, is often another too: it counts little against."""
SEEN_IN = 2
"""A trait of one sentence alone says nothing."""
LIGHTEST = 5
"""What weighs less, in hundredths, is left out of the file."""
FOLDS = 4
ASKED: Mapping[str, float] = {
    "G1": 1.6,
    "G2": 2.6,
    "G3": 1.5,
    "G4": 2.3,
    "G5": 1.2,
    "G6": 2.8,
    "G7": 2.0,
    "G8": 0.3,
    "G9": 0.2,
    "G10": 0.5,
    "G11": 1.5,
    "G12": 1.6,
    "G13": 1.5,
    "G14": 1.4,
    "G15": 0.3,
    "G17": 0.6,
    "G18": 1.8,
    "self": 5.0,
    "medical": 1.5,
    "being_hurt": 1.0,
    "other_in_danger": 1.5,
    "worried_about_someone": 1.5,
}
"""What a sum has to reach, by how much harmless talk, unseen and measured beside, came near."""


def main() -> None:
    """Write the weights of every family and kind."""
    told = examples()
    reader = CountVectorizer(analyzer=traits, binary=True, min_df=SEEN_IN)
    seen = reader.fit_transform([one.text for one in told])
    columns = [_learn(name, told, seen) for name in NAMES]
    _write(WEIGHTS, ["", *reader.get_feature_names_out()], columns)


def _learn(name: str, told: Sequence[Example], seen: spmatrix) -> list[int]:
    """Return what the sums of a name start from, then what each trait weighs, in hundredths."""
    is_it = numpy.array([one.is_it and one.name == name for one in told])
    is_harmless = numpy.array([not one.is_it for one in told])
    counts = numpy.where(is_it | is_harmless, 1.0, OTHERS)
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=1)
    unseen = cross_val_predict(
        model, seen, is_it, cv=FOLDS, method="decision_function", params={"sample_weight": counts}
    )
    reaches = unseen > ASKED[name]
    sys.stdout.write(
        f"{name}: of sentences not seen before {reaches[is_it].mean():.0%} found, "
        f"{reaches[is_harmless].sum()} of {is_harmless.sum()} harmless ones taken for it\n"
    )
    model.fit(seen, is_it, sample_weight=counts)
    return [round(100 * float(one)) for one in (model.intercept_[0] - ASKED[name], *model.coef_[0])]


def _write(path: Path, names: Sequence[str], columns: Sequence[Sequence[int]]) -> None:
    lines = ["\t".join(("", *NAMES))]
    for name, *weights in zip(names, *columns, strict=True):
        shown = [str(one) if abs(one) >= LIGHTEST or not name else "" for one in weights]
        if any(shown):
            lines.append("\t".join((name, *shown)).rstrip("\t"))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
