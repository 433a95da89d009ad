use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 4, 2] -> [2, 2, 2] {
        MaxPooling2D(2),
    }
    pub struct Net1: [4, 4, 2] -> [2, 2, 2] {
        MaxPool2D(2),
    }
    pub struct Net2: [4, 4, 2] -> [2, 2, 2] {
        AveragePooling2D(2),
    }
    pub struct Net3: [4, 4, 2] -> [2, 2, 2] {
        GlobalAveragePooling2D,
    }
    pub struct Net4: [4, 4, 2] -> [2, 2, 2] {
        AdaptiveAvgPool2d(1),
    }
    pub struct Net5: [4, 4, 2] -> [2, 2, 2] {
        ZeroPadding2D(1),
    }
    pub struct Net6: [4, 4, 2] -> [2, 2, 2] {
        UpSampling2D(2),
    }
    pub struct Net7: [4, 4, 2] -> [2, 2, 2] {
        SpatialDropout2D(0.5),
    }
    pub struct Net8: [4, 4, 2] -> [2, 2, 2] {
        BatchNorm2d,
    }
    pub struct Net9: [4, 4, 2] -> [2, 2, 2] {
        Cropping2D(1),
    }
    pub struct Net10: [4, 4, 2] -> [2, 2, 2] {
        GroupNormalization(4),
    }
}

fn main() {}
