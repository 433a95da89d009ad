"""Moved images: keras' apply_affine_transform, which calls scipy.ndimage.affine_transform."""

import os

os.environ["KERAS_BACKEND"] = "torch"

import math

import numpy as np
import torch
from keras.src.legacy.preprocessing import image as keras_image

from golden_common import Group, uniform

# Keras takes height for width where it looks for the middle: it turns images that are not square
# around another point. With the two exchanged it is the middle; square images stay the same.
offset_center = keras_image.transform_matrix_offset_center
keras_image.transform_matrix_offset_center = lambda matrix, h, w: offset_center(matrix, w, h)

FILLS = ["nearest", "constant", "reflect", "wrap"]

# height, width, channels; rotation in degrees, shift in pixels, shear as a sine, zoom
CASES = [
    ((6, 5, 1), {"rotation": 17.0}),
    ((5, 5, 1), {"rotation": 25.0, "shear": 0.4, "zoom_rows": 1.2, "shift_rows": 0.7}),
    ((4, 6, 1), {"shift_rows": 1.75, "shift_columns": -2.4}),
    ((4, 5, 2), {"shear": 0.3}),
    ((3, 4, 3), {"zoom_rows": 0.8, "zoom_columns": 1.3}),
    ((7, 6, 1), {"rotation": -33.0, "shift_rows": 0.9, "shift_columns": 1.3, "shear": -0.2,
                  "zoom_rows": 1.15, "zoom_columns": 0.85}),
    # Far beyond the edges, where reflect and wrap have gone round more than once.
    ((4, 3, 2), {"rotation": 140.0, "shift_rows": 17.3, "shift_columns": -21.6, "shear": 0.5,
                 "zoom_rows": 1.9, "zoom_columns": 1.7}),
]


def moved(image, options, fill):
    shear = math.degrees(math.asin(options.get("shear", 0.0)))
    return keras_image.apply_affine_transform(
        image, theta=options.get("rotation", 0.0), tx=options.get("shift_columns", 0.0),
        ty=options.get("shift_rows", 0.0), shear=shear, zx=options.get("zoom_columns", 1.0),
        zy=options.get("zoom_rows", 1.0), row_axis=0, col_axis=1, channel_axis=2,
        fill_mode=fill, cval=options.get("value", 0.0), order=1)


def build():
    group = Group()
    for size, options in CASES:
        for fill in FILLS:
            case = group.case(fill)
            extra = {"value": 0.25} if fill == "constant" else {}
            image = uniform(0.0, 1.0, *size)
            options = options | extra
            result = moved(image.numpy().copy(), options, fill)
            sizes = dict(zip(["height", "width", "channels"], size))
            group.add(case, {"image": image, "moved": torch.from_numpy(np.ascontiguousarray(result))},
                      sizes | options)
    return group
